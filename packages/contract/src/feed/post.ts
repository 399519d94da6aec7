import type { ProductTag } from "./product-tag.ts";

/** Who posts. */
export interface Creator {
  readonly id: string;
  readonly name: string;
  readonly avatarUrl?: string | undefined;
  /** The creator's page or showcase. */
  readonly url?: string | undefined;
}

/** What the shopper must be told about the money behind a post. Always shown, before the caption. */
export interface Disclosure {
  readonly kind: "none" | "ad" | "paid_partnership" | "affiliate";
  /** With whom, for a paid partnership. */
  readonly partner?: string | undefined;
}

/** A sidecar WebVTT file. */
export interface CaptionTrack {
  /** BCP 47. */
  readonly lang: string;
  readonly label: string;
  readonly url: string;
}

/** A short video: at least one of `mp4Url` and `hlsUrl` is there. */
export interface Clip {
  readonly width: number;
  readonly height: number;
  readonly durationMs: number;
  /** A real first frame, so that nothing jumps when the video starts. */
  readonly posterUrl?: string | undefined;
  readonly mp4Url?: string | undefined;
  readonly hlsUrl?: string | undefined;
  readonly captions: readonly CaptionTrack[];
  readonly hasAudio: boolean;
  /** What is seen, one sentence, for people who do not see it. */
  readonly alt?: string | undefined;
  /** Share of viewers still watching at each full second, from 1 down. */
  readonly retention?: readonly number[] | undefined;
}

export interface Photo {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export interface LiveStream {
  readonly hlsUrl: string;
  readonly posterUrl?: string | undefined;
  readonly state: "scheduled" | "live" | "ended";
  readonly startsAt?: string | undefined;
}

interface PostBase {
  readonly id: string;
  readonly creator: Creator;
  /** The creator's text. Plain text, untrusted. */
  readonly caption: string;
  /** BCP 47 of the caption, when known. */
  readonly lang?: string | undefined;
  readonly disclosure: Disclosure;
  readonly tags: readonly ProductTag[];
  readonly publishedAt?: string | undefined;
  readonly permalink?: string | undefined;
  /** ISO 3166-1 alpha-2 countries the tagged products ship to; undefined: not said. */
  readonly shipsTo?: readonly string[] | undefined;
}

export interface ClipPost extends PostBase {
  readonly kind: "clip";
  readonly clip: Clip;
}

export interface PhotosPost extends PostBase {
  readonly kind: "photos";
  readonly photos: readonly Photo[];
}

export interface LivePost extends PostBase {
  readonly kind: "live";
  readonly live: LiveStream;
}

/** One item of the feed. */
export type Post = ClipPost | PhotosPost | LivePost;

/** A page of the feed; no `nextCursor`: the feed ends here. */
export interface FeedPage {
  readonly posts: readonly Post[];
  readonly nextCursor?: string | undefined;
}
