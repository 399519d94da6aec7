import type { Money } from "@shop-feed/contract/feed";
import type { Offer } from "@shop-feed/contract/commerce";
import type { FeedSession, ShopSession } from "@shop-feed/state";
import { firstVariant } from "../variant-picker/variant-choice.ts";
import { openedBy } from "./opened-by.ts";
import type { ProductView } from "./shop-acts.ts";

export interface ViewedProduct {
  readonly variantId: string;
  readonly price: Money;
  readonly offer: Offer;
  /** Its price may be called live. */
  readonly live: boolean;
}

/** The variant on screen; undefined while the product is not here. */
export function viewedProduct(
  view: ProductView,
  shop: ShopSession,
  feed: FeedSession | undefined,
  variants: ReadonlyMap<string, string>,
): ViewedProduct | undefined {
  const entry = shop.offers.$products.get()[view.productId];
  const variant =
    feed &&
    entry?.product &&
    firstVariant(entry.product, variants.get(view.productId) ?? openedBy(view, feed)?.variantId);
  if (!variant || !entry) return undefined;
  return { variantId: variant.id, price: variant.offer.price, offer: variant.offer, live: !entry.stale };
}
