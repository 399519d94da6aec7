import type { Post } from "@shop-feed/contract/feed";
import type { FeedState } from "@shop-feed/state";
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

/** A post without a clip has nothing to wait for. */
export function isOnScreen(post: Post, framed: ReadonlySet<string>): boolean {
  return post.kind !== "clip" || framed.has(post.id);
}
