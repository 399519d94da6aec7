import type { ParsedFeedPage } from "../feed/parse-feed-page.ts";

/** Where posts come from, a page at a time. */
export interface FeedSource {
  /**
   * The page at `cursor`; undefined: the first.
   * @throws Failure `offline | timeout | network | server | not_found | malformed | aborted`
   */
  page(cursor: string | undefined, signal: AbortSignal): Promise<ParsedFeedPage>;
}
