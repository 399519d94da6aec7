import { type Emit, memoryStorage, parseFeedPage, type ShopFeedEventName } from "@shop-feed/contract/feed";
import type { MemoryAdapter } from "@shop-feed/adapters/memory";
import { createFeedSession, createShopSession, type FeedSession, type ShopSession } from "@shop-feed/state";
import { type StoryShop, storyAdapter, storyClock, type StoryShopOptions } from "./story-shop.ts";

export interface StoryFeed {
  readonly session: FeedSession;
  readonly shop: ShopSession;
  readonly adapter: MemoryAdapter;
  /** What the page was told, by name. */
  readonly told: ShopFeedEventName[];
}

/** The demo feed of a shop over that shop, without a server. Starting it is the story's to do. */
export function storyFeed(name: StoryShop, options?: StoryShopOptions): StoryFeed {
  const told: ShopFeedEventName[] = [];
  const emit: Emit = (event) => {
    told.push(event);
    return true;
  };
  const adapter = storyAdapter(name, options);
  const session = createFeedSession({
    source: {
      async page(_, signal) {
        const url = new URL(`/seeds/feeds/${name}.json`, location.href).href;
        return parseFeedPage(await (await fetch(url, { signal })).json(), url);
      },
    },
    clock: storyClock,
    emit,
    autoplay: true,
    captions: false,
  });
  const shop = createShopSession({
    adapter,
    clock: storyClock,
    emit,
    key: name,
    storage: memoryStorage(),
    context: () => ({ country: "US", postalCode: "60607", locale: "en-US" }),
    openWindow: () => undefined,
    redirect: () => undefined,
    returnUrl: () => location.href,
    resume: () => "",
  });
  return { session, shop, adapter, told };
}
