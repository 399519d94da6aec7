import { Failure } from "../failure.ts";
import { lenientList, malformed, optional, text, type Read } from "../read.ts";
import type { FeedPage, Post } from "./post.ts";
import { readPost } from "./parse-post.ts";

export interface ParsedFeedPage {
  readonly page: FeedPage;
  /** One `malformed` failure per dropped post or tag, with its path. */
  readonly problems: readonly Failure[];
}

/**
 * Reads a feed page from untrusted JSON. A bad post (or one that repeats an id of this page) is dropped and reported, a
 * bad tag costs only itself. `baseUrl` (the page's own address) resolves relative media URLs.
 * @throws Failure `malformed` when the page as a whole is not one: not an object, no `posts` list, or a version other than 1.
 */
export function parseFeedPage(json: unknown, baseUrl: string): ParsedFeedPage {
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw malformed("$", "a feed page object with a posts list", json);
  const wire = json as Record<string, unknown>;
  if (wire["version"] !== undefined && wire["version"] !== 1)
    throw new Failure({ code: "malformed", path: "$.version", message: `$.version: this widget reads version 1 feeds, got ${String(wire["version"])}` });

  const problems: Failure[] = [];
  const seen = new Set<string>();
  const read = readPost(baseUrl, (problem) => problems.push(problem));
  const unique: Read<Post> = (value, path) => {
    const post = read(value, path);
    if (seen.has(post.id)) throw new Failure({ code: "malformed", path: `${path}.id`, message: `${path}.id: "${post.id}" is already on this page` });
    seen.add(post.id);
    return post;
  };
  const posts = lenientList(unique, (problem) => problems.push(problem))(wire["posts"], "$.posts");
  const nextCursor = optional(text)(wire["next_cursor"], "$.next_cursor");
  return { page: { posts, nextCursor: nextCursor === "" ? undefined : nextCursor }, problems };
}
