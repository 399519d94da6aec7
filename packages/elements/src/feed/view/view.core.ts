import type { Post, ShopFeedEventMap } from "@shop-feed/contract/feed";
import type { FeedState, View } from "@shop-feed/state";
import type { ShownPrice } from "../shown-price.ts";
import type { FeedStateKind } from "../state/state.ts";

/** What the row after the last post shows. */
export function tailKind({ failure, atEnd }: FeedState): FeedStateKind {
  if (failure) return "more-error";
  return atEnd ? "end" : "more";
}

/** What stands there while there are no posts. */
export function emptyKind({ status }: FeedState): FeedStateKind {
  return status === "error" || status === "empty" ? status : "loading";
}

/** The event of a product sheet that opened. */
export function productViewed(
  view: View & { readonly kind: "product" },
  post: Post | undefined,
  shown: ShownPrice | undefined,
): ShopFeedEventMap["product_viewed"] {
  const { productId, tagId } = view;
  const variantId = post?.tags.find(({ id }) => id === tagId)?.variantId;
  return {
    productId,
    variantId,
    tagId,
    postId: post?.id,
    creatorId: post?.creator.id,
    price: shown?.live ? shown.price : undefined,
  };
}

/** A post without a clip has nothing to wait for. */
export function isOnScreen(post: Post, framed: ReadonlySet<string>): boolean {
  return post.kind !== "clip" || framed.has(post.id);
}
