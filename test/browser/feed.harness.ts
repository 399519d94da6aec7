import "./node-env.ts";
import type { Post } from "@shop-feed/contract/feed";
import { systemClock } from "@shop-feed/contract/feed";
import { aClipPost, aTag, fakeFeedSource } from "@shop-feed/contract/fakes";
import type { ShopFeedEventName } from "@shop-feed/contract/feed";
import { createI18n, type ShopFeedView } from "@shop-feed/elements";
import "@shop-feed/elements/define";
import { createFeedSession, type FeedPorts, type FeedSession } from "@shop-feed/state";
import { deepQuery, deepQueryAll } from "../../packages/elements/src/foundation/deep-query.harness.ts";
import { viewParts } from "../../packages/elements/src/feed/view/view.harness.ts";
import { CLIPS, media, until } from "./video.harness.ts";

/** A post that really plays, with one of the demo's clips. */
export function playable(id: string, index = 0, part: Parameters<typeof aClipPost>[1] = {}): Post {
  const name = CLIPS[index % CLIPS.length]!;
  const clip = {
    posterUrl: media(name, "poster.jpg"),
    mp4Url: media(name, "clip.mp4"),
    captions: [{ lang: "en", label: "English", url: media(name, "captions.en.vtt") }],
    alt: `Clip ${id}`,
  };
  return aClipPost(id, { ...part, clip: { ...clip, ...part.clip } });
}

export const posts = (count: number, part: Parameters<typeof aClipPost>[1] = {}) =>
  Array.from({ length: count }, (_, index) => playable(`post-${index}`, index, part));

const usd = (amount: number) => ({ amount, currency: "USD" });

/** A tag that can link out. */
export const shirt = aTag("shirt", {
  label: "Sweatshirt",
  product: {
    title: "Heavyweight sweatshirt",
    url: "https://www.rivermart.example/sweatshirt",
    price: usd(6800),
    asOf: "2026-11-18T08:00:00Z",
  },
});

/** A feed on the page, as wide and high as it is told, and what it told the page. */
export class FeedHarness {
  readonly told: { readonly name: ShopFeedEventName; readonly detail: object }[] = [];
  /** Names of requests that the page refuses. */
  readonly refused = new Set<ShopFeedEventName>();
  readonly box = document.createElement("div");
  readonly session: FeedSession;
  readonly view: ShopFeedView;

  constructor(
    source: readonly Post[] | FeedPorts["source"],
    part: { width?: number; height?: number; locale?: string } = {},
  ) {
    const { width = 390, height = 700, locale = "en-US" } = part;
    this.session = createFeedSession({
      source: "page" in source ? source : fakeFeedSource(source),
      clock: systemClock,
      emit: (name, detail) => (this.told.push({ name, detail }), !this.refused.has(name)),
      autoplay: true,
      captions: false,
    });
    this.view = document.createElement("shop-feed-view");
    Object.assign(this.view, { session: this.session, i18n: createI18n(locale) });
    Object.assign(this.box.style, { inlineSize: `${width}px`, blockSize: `${height}px` });
    this.box.append(this.view);
    document.body.append(this.box);
  }

  /** Loads the first page and waits until its post stands there. */
  async start(): Promise<this> {
    await this.session.feed.start();
    await this.settled();
    return this;
  }

  async settled(): Promise<void> {
    await this.view.updateComplete;
    await until("a frame", () => true);
    await new Promise(requestAnimationFrame);
    await this.view.updateComplete;
  }

  one(selector: string): HTMLElement {
    return deepQuery(this.box, selector);
  }

  all(selector: string): readonly HTMLElement[] {
    return deepQueryAll(this.box, selector);
  }

  get active(): number {
    return this.session.feed.$feed.get().activeIndex;
  }

  /** How many posts the scroller is down. */
  get place(): number {
    const scroller = this.one(viewParts.scroller);
    return scroller.scrollTop / scroller.clientHeight;
  }

  async arrives(row: number): Promise<void> {
    await until(
      () => `row ${row}; at ${this.place}, active ${this.active}`,
      () => Math.abs(this.place - row) < 0.01 && this.active === row,
    );
    await this.settled();
  }

  /** The element with focus, through shadow roots. */
  get focused(): Element | null {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  }

  names(name: ShopFeedEventName): readonly object[] {
    return this.told.filter((event) => event.name === name).map(({ detail }) => detail);
  }

  remove(): void {
    this.box.remove();
    this.session.dispose();
  }
}
