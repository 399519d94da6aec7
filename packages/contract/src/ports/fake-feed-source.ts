import { Failure } from "../failure.ts";
import type { Clip, ClipPost, FeedPage } from "../feed/post.ts";
import type { ProductTag } from "../feed/product-tag.ts";
import type { FeedSource } from "./feed-source.ts";

/** A source of these pages, one after the other; a `Failure` among them is thrown once, then the next stands in its place. */
export function fakeFeedSource(...pages: readonly (FeedPage["posts"] | Failure)[]): FeedSource & {
  readonly asked: (string | undefined)[];
} {
  const left = [...pages];
  const asked: (string | undefined)[] = [];
  return {
    asked,
    page(cursor) {
      asked.push(cursor);
      const posts = left.shift() ?? [];
      if (posts instanceof Failure) return Promise.reject(posts);
      const nextCursor = left.length > 0 ? `page-${asked.length}` : undefined;
      return Promise.resolve({ page: { posts, nextCursor }, problems: [] });
    },
  };
}

export function aClipPost(
  id: string,
  { clip, ...part }: Partial<Omit<ClipPost, "clip">> & { clip?: Partial<Clip> } = {},
): ClipPost {
  return {
    id,
    kind: "clip",
    creator: { id: "mina", name: "Mina Okafor" },
    caption: `Caption of ${id}`,
    disclosure: { kind: "none" },
    tags: [],
    ...part,
    clip: {
      width: 540,
      height: 960,
      durationMs: 8_000,
      mp4Url: `https://media.example/${id}.mp4`,
      captions: [],
      hasAudio: true,
      ...clip,
    },
  };
}

/** A point tag in the middle of the picture for all of the clip. */
export function aTag(id: string, part: Partial<ProductTag> = {}): ProductTag {
  return {
    id,
    productId: id,
    label: id,
    placement: "point",
    startMs: 0,
    endMs: 8_000,
    keyframes: [{ atMs: 0, x: 0.5, y: 0.5 }],
    product: { title: `The ${id}` },
    ...part,
  };
}
