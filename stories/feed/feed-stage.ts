import { aClipPost, aTag } from "@shop-feed/contract/fakes";
import { type FeedSource, type Post, systemClock } from "@shop-feed/contract/feed";
import { createI18n } from "@shop-feed/elements";
import "@shop-feed/elements/define";
import { createFeedSession, type FeedSession, type ShopSession } from "@shop-feed/state";
import { html } from "lit";

/** Storybook serves the seeds at the demo's own paths. */
const seed = (path: string) => new URL(`/seeds/${path}`, location.href).href;
const SHIRT = {
  posterUrl: seed("media/sweatshirt-oat/poster.jpg"),
  mp4Url: seed("media/sweatshirt-oat/clip.mp4"),
  captions: [
    {
      lang: "en",
      label: "English",
      url: seed("media/sweatshirt-oat/captions.en.vtt"),
    },
  ],
  alt: "An oat sweatshirt sways on a wooden hanger in late sun, a moss green flask beside it.",
};
const RECORD = {
  posterUrl: seed("media/night-swim/poster.jpg"),
  mp4Url: seed("media/night-swim/clip.mp4"),
  alt: "A record turns on a player while its sleeve stands behind it.",
};
const usd = (amount: number) => ({ amount, currency: "USD" });
const asOf = "2026-11-18T08:00:00Z";

/** Two posts with everything on them: tags that follow, a disclosure, captions, prices the feed has seen. */
export function demoPosts(): readonly Post[] {
  const shirt = aTag("shirt", {
    productId: "sweatshirt",
    label: "Sweatshirt",
    keyframes: [
      { atMs: 0, x: 0.53, y: 0.3 },
      { atMs: 4_000, x: 0.52, y: 0.31 },
    ],
    product: {
      title: "Heavyweight sweatshirt",
      url: "https://rivermart.example/products/sweatshirt",
      imageUrl: seed("images/sweatshirt-oat.webp"),
      price: usd(6800),
      listPrice: usd(7800),
      asOf,
    },
  });
  const flask = aTag("flask", {
    productId: "flask",
    label: "Steel flask",
    keyframes: [{ atMs: 0, x: 0.24, y: 0.63 }],
    product: {
      title: "Steel flask",
      price: usd(3200),
      asOf,
      url: "https://rivermart.example/products/flask",
    },
  });
  const record = aTag("record", {
    productId: "night-swim",
    label: "Night Swim, LP",
    keyframes: [{ atMs: 0, x: 0.52, y: 0.13 }],
    product: { title: "Night Swim, LP, 180 g", price: usd(2600), asOf },
  });
  return [
    aClipPost("third-autumn", {
      caption: "Third autumn in this one. It has only got softer, and the cuffs still hold.",
      creator: { id: "mina", name: "Mina Okafor" },
      disclosure: { kind: "paid_partnership", partner: "Halden" },
      permalink: "https://halden.example/feed/third-autumn",
      tags: [shirt, flask],
      clip: SHIRT,
    }),
    aClipPost("side-b", {
      caption: "Side B, last track, lights off. Brush it first, every time.",
      creator: { id: "lowlight", name: "Lowlight Records" },
      disclosure: { kind: "ad" },
      tags: [record],
      clip: RECORD,
    }),
  ];
}

export interface FeedStory {
  readonly source: FeedSource;
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  readonly scheme?: "light" | "dark";
  readonly shop?: ShopSession;
  readonly loadPanel?: () => Promise<unknown>;
  /** After the feed has loaded. */
  readonly onLoaded?: (session: FeedSession) => void;
}

/** A feed in a box of its own, muted and playing. */
export function feedStory({
  source,
  width = 390,
  height = 844,
  locale = "en-US",
  scheme,
  shop,
  loadPanel,
  onLoaded,
}: FeedStory) {
  const session = createFeedSession({
    source,
    clock: systemClock,
    emit: () => true,
    autoplay: true,
    captions: false,
  });
  void session.feed.start().then(() => onLoaded?.(session));
  const box = document.createElement("div");
  Object.assign(box.style, { inlineSize: `${width}px`, blockSize: `${height}px`, maxInlineSize: "100%" });
  const view = document.createElement("shop-feed-view");
  Object.assign(view, { session, shop, loadPanel, scheme, i18n: createI18n(locale) });
  box.append(view);
  return html`${box}`;
}
