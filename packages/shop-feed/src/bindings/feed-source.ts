import { createFeedJson, createInlineFeed } from "@shop-feed/adapters/feed-json";
import { Failure, type FeedSource } from "@shop-feed/contract/feed";

/**
 * Where the posts come from: an inline first page (`<script type="application/json">` inside the element) with `src`
 * behind its cursor, or `src` alone. Never throws: what is wrong with them is the first page's failure.
 */
export function feedSource(element: HTMLElement, src: string | undefined): FeedSource {
  const inline = element.querySelector<HTMLScriptElement>(':scope > script[type="application/json"]');
  const { baseURI } = document;
  if (inline) {
    const base = URL.canParse(src ?? "", baseURI) ? new URL(src ?? "", baseURI).href : baseURI;
    return createInlineFeed(inline.textContent, base);
  }
  if (src !== undefined) return createFeedJson({ src });
  return {
    page: () =>
      Promise.reject(
        new Failure({
          code: "not_found",
          message:
            '<shop-feed> has no posts: set src="feed.json" or put the first page inside it as <script type="application/json">',
        }),
      ),
  };
}
