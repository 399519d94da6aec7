import { type Clock, type FeedSource, systemClock } from "@shop-feed/contract/feed";
import { fetchText, type Fetch } from "./fetch-text.ts";
import { nextAddress, pageAddress } from "./next-address.ts";
import { readFeedText } from "./read-feed-text.ts";
import { retryOnce } from "./retry-once.ts";

export interface FeedJsonOptions {
  /** Address of the first page; relative ones start at the page's own address. */
  readonly src: string;
  readonly fetch?: Fetch | undefined;
  /** For one try, until its last byte. Default 10,000. */
  readonly timeoutMs?: number | undefined;
  /** Refuses longer answers. Default 2,000,000. */
  readonly maxBytes?: number | undefined;
  readonly clock?: Clock | undefined;
  /** From 0 to 1, for the wait before the second try. */
  readonly random?: (() => number) | undefined;
}

/**
 * A feed as JSON pages over HTTP; the format is in the contract's README. A page that cannot be reached (no network, 5xx)
 * is asked for once more; a 404, a timeout or something that is not a feed is not.
 * Pages of a `src` that is no http(s) address reject with a Failure `malformed`; making the source never throws.
 */
export function createFeedJson(options: FeedJsonOptions): FeedSource {
  const { clock = systemClock, timeoutMs = 10_000, maxBytes = 2_000_000, random = Math.random } = options;
  const fetch: Fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));

  return {
    async page(cursor, signal) {
      const src = pageAddress(options.src);
      const address = cursor === undefined ? src : nextAddress(cursor, src, src);
      const answer = await retryOnce(
        () => fetchText({ address, fetch, timeoutMs, maxBytes, clock, signal }),
        { clock, random, signal },
      );
      return readFeedText(answer.text, answer.url, src);
    },
  };
}
