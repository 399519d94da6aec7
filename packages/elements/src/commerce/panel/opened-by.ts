import type { ProductTag } from "@shop-feed/contract/feed";
import type { FeedSession } from "@shop-feed/state";
import type { ProductView } from "./shop-acts.ts";

/** The tag a product was opened by: names the variant, and the product while it loads. */
export function openedBy({ postId, tagId }: ProductView, { feed }: FeedSession): ProductTag | undefined {
  const post = feed.$feed.get().posts.find(({ id }) => id === postId);
  return post?.tags.find(({ id }) => id === tagId);
}
