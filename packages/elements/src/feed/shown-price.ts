import type { Money, ProductTag } from "@shop-feed/contract/feed";
import type { ProductEntry } from "@shop-feed/state";

export interface ShownPrice {
  readonly price: Money;
  readonly listPrice?: Money | undefined;
  /** Only a live price is shown plainly; a snapshot says when it was seen. */
  readonly live: boolean;
  /** ISO 8601, when known. */
  readonly asOf?: string | undefined;
}

/**
 * What a tag may say of its product's price: the shop's live offer while it is fresh, else the feed's own snapshot,
 * else nothing.
 */
export function shownPrice(tag: ProductTag, entry: ProductEntry | undefined): ShownPrice | undefined {
  const offer = entry?.status === "ready" && !entry.stale ? offerFor(tag, entry) : undefined;
  if (offer) return { price: offer.price, listPrice: offer.listPrice, live: true, asOf: offer.asOf };
  const { price, listPrice, asOf } = tag.product;
  return price && { price, listPrice, live: false, asOf };
}

function offerFor({ variantId }: ProductTag, { product }: ProductEntry) {
  const variants = product?.variants ?? [];
  const variant =
    variants.find(({ id }) => id === variantId) ??
    variants.find(({ offer }) => offer.availability === "in_stock") ??
    variants[0];
  return variant?.offer;
}
