import { Failure } from "../failure.ts";
import { malformed, uniqueList } from "../read.ts";
import type { FeedPage } from "./post.ts";
import { readPost } from "./parse-post.ts";

export interface ParsedFeedPage {
  readonly page: FeedPage;
  /** One `malformed` failure per dropped post or tag, with its path. */
  readonly problems: readonly Failure[];
}

/**
 * Reads a feed page from untrusted JSON. A bad post (or one that repeats an id of this page) is dropped and reported, a
 * bad tag costs only itself, a bad cursor ends the feed here. `baseUrl` (the page's own address) resolves relative media URLs.
 * @throws Failure `malformed` when the page as a whole is not one: not an object, no `posts` list, or a version other than 1.
 */
export function parseFeedPage(json: unknown, baseUrl: string): ParsedFeedPage {
  if (typeof json !== "object" || json === null || Array.isArray(json))
    throw malformed("$", "a feed page object with a posts list", json);
  const wire = json as Record<string, unknown>;
  const { version = 1 } = wire;
  if (version !== 1)
    throw typeof version === "number"
      ? new Failure({
          code: "malformed",
          path: "$.version",
          message: `$.version: this widget reads version 1 feeds, got ${version}`,
        })
      : malformed("$.version", "1, the version of the feed format", version);

  const problems: Failure[] = [];
  const onProblem = (problem: Failure): void => void problems.push(problem);
  const posts = uniqueList(readPost(baseUrl, onProblem), onProblem)(wire["posts"], "$.posts");
  return { page: { posts, nextCursor: readCursor(wire["next_cursor"], problems) }, problems };
}

/** Null and empty both say: no more pages. */
function readCursor(value: unknown, problems: Failure[]): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "string" && value.length <= 4_000) return value;
  problems.push(
    malformed("$.next_cursor", "text of at most 4000 characters, or nothing on the last page", value),
  );
  return undefined;
}
