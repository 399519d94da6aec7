import type { CommerceAdapter } from "@shop-feed/contract/commerce";
import { systemClock } from "@shop-feed/contract/feed";
import { createShopSession, type FeedSession, type ShopSession } from "@shop-feed/state";
import type { ShopFeedConfig } from "../config.ts";
import { openLinkWindow, returnUrl } from "./link-window.ts";
import { pageStorage } from "./page-storage.ts";
import { decodeResume, encodeResume } from "./resume.ts";
import { shopAdapter } from "./shop.ts";
import { shopKey } from "./shop-key.ts";

export interface OpenShopOptions {
  readonly config: () => ShopFeedConfig;
  /** The page's own adapter, before the attributes. */
  readonly adapter: CommerceAdapter | undefined;
  readonly session: FeedSession;
  /** The feed. */
  readonly element: Element;
}

/** Joins a shop to a running feed; answers as soon as its stores are there, and goes on learning behind. */
export async function openShop({
  config,
  adapter: own,
  session,
  element,
}: OpenShopOptions): Promise<ShopSession | undefined> {
  const adapter = own ?? (await shopAdapter(config()));
  if (!adapter) return undefined;
  const storage = pageStorage();
  const sessionOfShop = createShopSession({
    adapter,
    clock: systemClock,
    emit: session.emit,
    key: shopKey(config(), own !== undefined, element),
    storage,
    context: () => ({ country: config().country, postalCode: config().postalCode, locale: config().locale }),
    openWindow: openLinkWindow,
    redirect: (url) => location.assign(url),
    returnUrl,
    resume: () => encodeResume(session),
  });
  void sessionOfShop.start().then(async ({ resume, checkoutRestored }) => {
    const place = decodeResume(resume);
    if (place?.postId) await session.feed.goToPost(place.postId);
    if (checkoutRestored) session.surface.open({ kind: "checkout" });
    else if (place?.view) session.surface.open(place.view);
  });
  // Back from the retailer's page by the Back button: the page is as it was left, waiting for an answer.
  const shown = ({ persisted }: PageTransitionEvent) => persisted && void sessionOfShop.link.recheck();
  addEventListener("pageshow", shown);
  return {
    ...sessionOfShop,
    dispose() {
      removeEventListener("pageshow", shown);
      sessionOfShop.dispose();
    },
  };
}
