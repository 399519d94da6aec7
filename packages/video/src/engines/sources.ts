import type { Clip } from "@shop-feed/contract/feed";

/** One way to the clip's media. */
export interface Source {
  readonly kind: "mp4" | "hls" | "native_hls";
  readonly url: string;
  /** Asked for with CORS, without which captions from another origin do not load. */
  readonly cors: boolean;
}

export interface SourceConditions {
  /** Media source extensions, managed or not: what hls.js needs. */
  readonly mediaSource: boolean;
  /** The browser itself can be trusted with a playlist. */
  readonly nativeHls: boolean;
  /** The clip is on screen and hls.js is not here yet: take what needs no engine first. */
  readonly hurry: boolean;
  /** The page's origin. */
  readonly origin: string;
}

/** Every way to a clip's media, best first; empty when the clip has none that this browser can take. */
export function sourcesOf(clip: Clip, conditions: SourceConditions): readonly Source[] {
  const cors = clip.captions.some(({ url }) => new URL(url, conditions.origin).origin !== conditions.origin);
  const source = (kind: Source["kind"], url: string | undefined, withCors = cors): Source[] =>
    url === undefined ? [] : [{ kind, url, cors: withCors }];
  const hls = conditions.mediaSource ? source("hls", clip.hlsUrl) : [];
  const native = conditions.nativeHls ? source("native_hls", clip.hlsUrl) : [];
  const mp4 = source("mp4", clip.mp4Url);
  // A server that does not speak CORS still plays by a plain src; then only the captions are lost.
  const plain = cors ? source("mp4", clip.mp4Url, false) : [];
  return conditions.hurry
    ? [...mp4, ...plain, ...hls, ...native]
    : [...hls, ...(hls.length ? [] : native), ...mp4, ...plain, ...(hls.length ? native : [])];
}

/** What this browser can play from; capabilities are asked, browsers never sniffed. */
export function mediaCapabilities(video: HTMLVideoElement): { mediaSource: boolean; nativeHls: boolean } {
  const managed = "ManagedMediaSource" in globalThis;
  return {
    mediaSource: managed || "MediaSource" in globalThis,
    // Chromium answers "maybe" and fails on some streams; only where managed media source exists is the answer meant.
    nativeHls: managed && video.canPlayType("application/vnd.apple.mpegurl") !== "",
  };
}
