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

  async focusFeed(): Promise<void> {
    await this.post().focus();
  }

  /** Moves to the first post that shows such a tag, by keys. */
  async goToTag(name: string): Promise<void> {
    await this.focusFeed();
    for (let step = 0; step < 20; step++) {
      if (await this.tag(name).first().isVisible()) return;
      const before = await this.position();
      // Tags have their time: a moment of the clip may be without it.
      const came = await this.tag(name)
        .first()
        .waitFor({ state: "visible", timeout: 2_500 })
        .then(
          () => true,
          () => false,
        );
      if (came) return;
      await this.page.keyboard.press("PageDown");
      await expect.poll(() => this.position()).toBe(before + 1);
    }
    throw new Error(`No post shows a tag ${name}`);
  }
}
