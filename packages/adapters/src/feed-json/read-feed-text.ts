import { Failure, parseFeedPage, type ParsedFeedPage, toFailure } from "@shop-feed/contract/feed";
import { looksLikeAddress, nextAddress } from "./next-address.ts";

/**
 * Text → feed page. Its next cursor comes out absolute where it is an address, so that it can be followed from anywhere.
 * A cursor that cannot be followed ends the feed and is reported; the posts that came with it are good.
 * @throws Failure `malformed` when the text is not a feed page
 */
export function readFeedText(text: string, url: string, src: string): ParsedFeedPage {
  const { page, problems } = parseFeedPage(parseJson(text, url), url);
  const { nextCursor } = page;
  if (nextCursor === undefined || !looksLikeAddress(nextCursor)) return { page, problems };
  try {
    const next = nextAddress(nextCursor, url, src);
    if (next === url)
      throw new Failure({
        code: "malformed",
        path: "$.next_cursor",
        message: `$.next_cursor: ${next} is this page itself`,
      });
    return { page: { ...page, nextCursor: next }, problems };
  } catch (error) {
    return { page: { posts: page.posts }, problems: [...problems, toFailure(error, "malformed")] };
  }
}

function parseJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const start = text.trimStart().slice(0, 40);
    const hint = start.startsWith("<")
      ? "it looks like an HTML page"
      : start === ""
        ? "it is empty"
        : `it starts with "${start}"`;
    throw new Failure({ code: "malformed", path: "$", message: `${url} is not JSON: ${hint}`, cause });
  }
}
