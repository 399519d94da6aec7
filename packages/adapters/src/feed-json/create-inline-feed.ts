import type { FeedSource } from "@shop-feed/contract/feed";
import { createFeedJson, type FeedJsonOptions } from "./create-feed-json.ts";
import { readFeedText } from "./read-feed-text.ts";

/**
 * A feed whose first page is already in the HTML: shown without a request. What follows its `next_cursor` is fetched.
 * @param json text of the first page
 * @param baseUrl address its relative URLs start at; also where opaque cursors are sent
 */
export function createInlineFeed(
  json: string,
  baseUrl: string,
  options: Omit<FeedJsonOptions, "src"> = {},
): FeedSource {
  const rest = createFeedJson({ ...options, src: baseUrl });
  return {
    async page(cursor, signal) {
      return cursor === undefined ? readFeedText(json, baseUrl, baseUrl) : rest.page(cursor, signal);
    },
  };
}
