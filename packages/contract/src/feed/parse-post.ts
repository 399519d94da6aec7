import type { Failure } from "../failure.ts";
import {
  country,
  flag,
  identifier,
  integer,
  lenientList,
  list,
  malformed,
  number,
  object,
  oneOf,
  optional,
  text,
  time,
  title,
  uniqueList,
  url,
  type Read,
} from "../read.ts";
import type { CaptionTrack, Clip, Creator, Disclosure, LiveStream, Photo, Post } from "./post.ts";
import { readTag } from "./parse-tag.ts";

/** Reader of one post in wire names; a bad tag or caption track is told to `onProblem` and left out. */
export function readPost(baseUrl: string, onProblem: (problem: Failure) => void): Read<Post> {
  const link = url(baseUrl);
  const size = integer(1, 20_000);

  const creator = object({ id: identifier, name: title, avatar_url: optional(link), url: optional(link) });
  const disclosure = object({
    kind: oneOf("none", "ad", "paid_partnership", "affiliate"),
    partner: optional(text),
  });
  const track: Read<CaptionTrack> = object<CaptionTrack>({ lang: identifier, label: title, url: link });
  const clip = object({
    width: size,
    height: size,
    duration_ms: integer(1, 3_600_000),
    poster_url: optional(link),
    mp4_url: optional(link),
    hls_url: optional(link),
    captions: optional(lenientList(track, onProblem, 40)),
    has_audio: optional(flag),
    alt: optional(text),
    retention: optional(list(number(0, 1))),
  });
  const photo: Read<Photo> = object<Photo>({ url: link, width: size, height: size, alt: text });
  const live = object({
    hls_url: link,
    poster_url: optional(link),
    state: oneOf("scheduled", "live", "ended"),
    starts_at: optional(time),
  });
  const base = object({
    id: identifier,
    kind: oneOf("clip", "photos", "live"),
    creator,
    caption: optional(text),
    lang: optional(identifier),
    disclosure: optional(disclosure),
    published_at: optional(time),
    permalink: optional(link),
    ships_to: optional(list(country, 300)),
    tags: optional(uniqueList(readTag(baseUrl), onProblem, 50)),
  });

  const toCreator = (wire: ReturnType<typeof creator>): Creator => ({
    id: wire.id,
    name: wire.name,
    avatarUrl: wire.avatar_url,
    url: wire.url,
  });
  const toClip = (value: unknown, path: string): Clip => {
    const wire = clip(value, path);
    if (!wire.mp4_url && !wire.hls_url) throw malformed(path, "mp4_url or hls_url", undefined);
    return {
      width: wire.width,
      height: wire.height,
      durationMs: wire.duration_ms,
      posterUrl: wire.poster_url,
      mp4Url: wire.mp4_url,
      hlsUrl: wire.hls_url,
      captions: wire.captions ?? [],
      hasAudio: wire.has_audio ?? true,
      alt: wire.alt,
      retention: wire.retention,
    };
  };
  const toLive = (value: unknown, path: string): LiveStream => {
    const wire = live(value, path);
    return { hlsUrl: wire.hls_url, posterUrl: wire.poster_url, state: wire.state, startsAt: wire.starts_at };
  };

  return (value, path) => {
    const wire = base(value, path);
    const noDisclosure: Disclosure = { kind: "none" };
    const common = {
      id: wire.id,
      creator: toCreator(wire.creator),
      caption: wire.caption ?? "",
      lang: wire.lang,
      disclosure: wire.disclosure ?? noDisclosure,
      tags: wire.tags ?? [],
      publishedAt: wire.published_at,
      permalink: wire.permalink,
      shipsTo: wire.ships_to,
    };
    const body = value as Record<string, unknown>;
    switch (wire.kind) {
      case "clip":
        return { ...common, kind: "clip", clip: toClip(body["clip"], `${path}.clip`) };
      case "photos":
        return { ...common, kind: "photos", photos: list(photo, 50)(body["photos"], `${path}.photos`) };
      case "live":
        return { ...common, kind: "live", live: toLive(body["live"], `${path}.live`) };
    }
  };
}
