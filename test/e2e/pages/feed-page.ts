import type { Locator, Page } from "playwright";
import { see as expect } from "../support/see.ts";
import { type Frames, watchFrames } from "../support/frames.ts";

/** The feed as a person meets it: by roles and names. */
export class FeedPage {
  readonly page: Page;
  readonly root: Locator;

  /** @param root the `<shop-feed>` to look at, where a page has several */
  constructor(page: Page, root: Locator = page.locator("shop-feed").first()) {
    this.page = page;
    this.root = root;
  }

  async open(address: string): Promise<this> {
    await this.page.goto(address);
    await expect(this.post()).toBeVisible();
    return this;
  }

  feed(): Locator {
    return this.root.getByRole("feed", { name: "Video feed" });
  }

  /** The post in view: the one of the feed's articles that Tab reaches. */
  post(): Locator {
    return this.feed().locator("article[tabindex='0']");
  }

  /** 1-based, as a screen reader says it. */
  async position(): Promise<number> {
    return Number(await this.post().getAttribute("aria-posinset"));
  }

  async expectPosition(position: number): Promise<void> {
    await expect(this.post()).toHaveAttribute("aria-posinset", String(position));
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole("button", { name });
  }

  tag(name: string): Locator {
    return this.post().getByRole("button", { name: new RegExp(`^${name}.*open product$`) });
  }

  /** The product card at the foot of the post in view. */
  card(): Locator {
    return this.post().getByRole("button", { name: /^View / });
  }

  frames(ms?: number): Promise<Frames> {
    return watchFrames(this.page, ms);
  }

  /** Until the post in view really plays. */
  async expectPlaying(): Promise<void> {
    await expect
      .poll(async () => (await this.frames(400)).mediaTimeMoved, { timeout: 15_000 })
      .toBeGreaterThan(2);
  }

  /** A feed further down a page plays only once one has scrolled to it. */
  async bringIntoView(): Promise<void> {
    await this.root.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  }

  async focusFeed(): Promise<void> {
    await this.post().focus();
  }

  /** Moves to the post whose feed says it has such a tag, and waits for the tag's time. */
  async goToTag(name: string): Promise<void> {
    const postId = await this.root.evaluate(async (element, label) => {
      interface Page {
        readonly next_cursor?: string | null;
        readonly posts: readonly {
          readonly id: string;
          readonly tags?: readonly { readonly label: string }[];
        }[];
      }
      let address: string | undefined = new URL(element.getAttribute("src") ?? "", document.baseURI).href;
      while (address) {
        const page = (await (await fetch(address)).json()) as Page;
        const post = page.posts.find(({ tags }) => tags?.some((tag) => tag.label.startsWith(label)));
        if (post) return post.id;
        address = page.next_cursor ? new URL(page.next_cursor, address).href : undefined;
      }
      return undefined;
    }, name);
    if (!postId) throw new Error(`No post of the feed has a tag ${name}`);
    await this.bringIntoView();
    await this.root.evaluate((element, id) => (element as unknown as Feed).goToPost(id), postId);
    await this.expectPlaying();
    await expect(this.tag(name).first()).toBeVisible();
  }
}

/** What a page's author may call. */
interface Feed {
  goToPost(id: string): Promise<boolean>;
}
