import type { Clip } from "@shop-feed/contract/feed";
import { describe, expect, it } from "vitest";
import { sourcesOf } from "./sources.ts";

const here = { mediaSource: true, nativeHls: false, hurry: false, origin: "https://brand.example" };
const both: Clip = {
  width: 540,
  height: 960,
  durationMs: 8_000,
  mp4Url: "https://brand.example/a.mp4",
  hlsUrl: "https://brand.example/a.m3u8",
  captions: [],
  hasAudio: true,
};
const foreign: Clip = {
  ...both,
  captions: [{ lang: "en", label: "English", url: "https://cdn.example/en.vtt" }],
};

const cases: { title: string; clip: Clip; conditions: typeof here; kinds: string[] }[] = [
  { title: "HLS adapts, so it is first", clip: both, conditions: here, kinds: ["hls", "mp4"] },
  {
    title: "the first clip does not wait for hls.js",
    clip: both,
    conditions: { ...here, hurry: true },
    kinds: ["mp4", "hls"],
  },
  {
    title: "only a playlist, in a hurry",
    clip: { ...both, mp4Url: undefined },
    conditions: { ...here, hurry: true },
    kinds: ["hls"],
  },
  { title: "only an MP4", clip: { ...both, hlsUrl: undefined }, conditions: here, kinds: ["mp4"] },
  {
    title: "a browser that can do HLS itself does so last",
    clip: both,
    conditions: { ...here, nativeHls: true },
    kinds: ["hls", "mp4", "native_hls"],
  },
  {
    title: "no media source extensions, but HLS of its own",
    clip: both,
    conditions: { ...here, mediaSource: false, nativeHls: true },
    kinds: ["native_hls", "mp4"],
  },
  {
    title: "no way to a playlist at all",
    clip: both,
    conditions: { ...here, mediaSource: false },
    kinds: ["mp4"],
  },
  {
    title: "nothing to play",
    clip: { ...both, mp4Url: undefined, hlsUrl: undefined },
    conditions: here,
    kinds: [],
  },
];

describe("sourcesOf", () => {
  it.for(cases)("$title", ({ clip, conditions, kinds }) => {
    expect(sourcesOf(clip, conditions).map(({ kind }) => kind)).toEqual(kinds);
  });

  it("asks with CORS only for captions of another origin, and plays without them if need be", () => {
    expect(sourcesOf(both, here).map(({ cors }) => cors)).toEqual([false, false]);
    expect(sourcesOf(foreign, here).map(({ kind, cors }) => `${kind} ${cors}`)).toEqual([
      "hls true",
      "mp4 true",
      "mp4 false",
    ]);
  });
});
