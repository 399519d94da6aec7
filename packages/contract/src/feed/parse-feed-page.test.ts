import { describe, expect, it } from "vitest";
import fixture from "../../test/fixtures/feed.json" with { type: "json" };
import { Failure } from "../failure.ts";
import { parseFeedPage } from "./parse-feed-page.ts";

const BASE = "https://brand.example/feed/index.json";
const [clip, photos, live] = fixture.posts;
const [point, card] = clip!.tags!;

const page = (...posts: unknown[]) => parseFeedPage({ posts }, BASE);
const messages = (...posts: unknown[]) => page(...posts).problems.map(({ message }) => message);

it("reads clips, photos and live streams, and resolves their addresses against the page's", () => {
  const { page: read, problems } = parseFeedPage(fixture, BASE);
  expect(problems).toEqual([]);
  expect(read.nextCursor).toBe("page-2.json");
  expect(read.posts).toMatchObject([
    {
      id: "p1",
      kind: "clip",
      creator: { id: "mina", name: "Mina Okafor", avatarUrl: "https://brand.example/feed/images/mina.webp" },
      disclosure: { kind: "paid_partnership", partner: "Halden" },
      permalink: "https://brand.example/posts/p1",
      shipsTo: ["US"],
      clip: {
        durationMs: 8000,
        hasAudio: true,
        mp4Url: "https://brand.example/feed/media/p1/clip.mp4",
        captions: [{ lang: "en", url: "https://brand.example/feed/media/p1/captions.en.vtt" }],
        retention: [1, 0.8, 0.5],
      },
      tags: [
        {
          id: "t1",
          label: "Heavyweight sweatshirt",
          startMs: 500,
          endMs: 7000,
          keyframes: [{ atMs: 500, x: 0.2, y: 0.4 }, { atMs: 2500 }],
        },
        {
          id: "t2",
          label: "Flask",
          placement: "card",
          shop: "rivermart",
          startMs: 0,
          endMs: 86_400_000,
          keyframes: [],
        },
      ],
    },
    {
      id: "p2",
      kind: "photos",
      caption: "",
      disclosure: { kind: "none" },
      tags: [],
      photos: [{ alt: "Pearls on linen" }],
    },
    {
      id: "p3",
      kind: "live",
      live: { state: "scheduled", hlsUrl: "https://live.example/1.m3u8", startsAt: "2026-12-01T18:00:00Z" },
    },
  ]);
});

describe("refuses what is not a feed page", () => {
  it.each<[unknown, string]>([
    [null, "$: expected a feed page object with a posts list, got null"],
    [[], "$: expected a feed page object with a posts list, got a list"],
    ["<html>", "$: expected a feed page object with a posts list, got string"],
    [{}, "$.posts: expected a list, got nothing"],
    [{ posts: {} }, "$.posts: expected a list, got object"],
    [{ version: 2, posts: [] }, "$.version: this widget reads version 1 feeds, got 2"],
    [{ version: { a: 1 }, posts: [] }, "$.version: expected 1, the version of the feed format, got object"],
  ])("%j", (json, message) => {
    expect(() => parseFeedPage(json, BASE)).toThrow(Failure);
    expect(() => parseFeedPage(json, BASE)).toThrow(message);
  });
});

describe("drops a bad post, says where and why, and keeps the rest", () => {
  const bad: [string, object, string][] = [
    [
      "no id",
      { ...clip, id: undefined },
      "$.posts[0].id: expected an id of 1 to 300 characters, got nothing",
    ],
    ["no creator", { ...clip, creator: undefined }, "$.posts[0].creator: expected an object, got nothing"],
    [
      "a creator without a name",
      { ...clip, creator: { id: "a", name: " " } },
      "$.posts[0].creator.name: expected text, got only blanks",
    ],
    [
      "a kind it does not know",
      { ...clip, kind: "story" },
      "$.posts[0].kind: expected one of clip, photos, live, got string",
    ],
    [
      "no clip in a clip post",
      { ...clip, clip: undefined },
      "$.posts[0].clip: expected an object, got nothing",
    ],
    [
      "a clip without a stream",
      { ...clip, clip: { width: 1, height: 1, duration_ms: 1 } },
      "$.posts[0].clip: expected mp4_url or hls_url, got nothing",
    ],
    [
      "a clip of no length",
      { ...clip, clip: { ...clip!.clip, duration_ms: 0 } },
      "$.posts[0].clip.duration_ms: expected a whole number from 1 to 3600000, got number",
    ],
    [
      "a script for a poster",
      { ...clip, clip: { ...clip!.clip, poster_url: "javascript:alert(1)" } },
      "$.posts[0].clip.poster_url: expected an http or https URL without credentials, got string",
    ],
    [
      "a script for a permalink",
      { ...clip, permalink: "javascript:alert(1)" },
      "$.posts[0].permalink: expected an http or https URL without credentials, got string",
    ],
    [
      "a caption as long as a book",
      { ...clip, caption: "a".repeat(5_001) },
      "$.posts[0].caption: expected at most 5000 characters, got 5001",
    ],
    [
      "a disclosure it does not know",
      { ...clip, disclosure: { kind: "gifted" } },
      "$.posts[0].disclosure.kind: expected one of none, ad, paid_partnership, affiliate, got string",
    ],
    [
      "a country that is none",
      { ...clip, ships_to: ["USA"] },
      "$.posts[0].ships_to[0]: expected a country code such as US, got string",
    ],
    [
      "retention above everyone",
      { ...clip, clip: { ...clip!.clip, retention: [1.2] } },
      "$.posts[0].clip.retention[0]: expected a number from 0 to 1, got number",
    ],
    [
      "photos that are none",
      { ...photos, photos: "a.jpg" },
      "$.posts[0].photos: expected a list, got string",
    ],
    [
      "a photo without words for it",
      { ...photos, photos: [{ url: "a.jpg", width: 1, height: 1 }] },
      "$.posts[0].photos[0].alt: expected text, got nothing",
    ],
    [
      "a live stream in no state",
      { ...live, live: { hls_url: "a.m3u8" } },
      "$.posts[0].live.state: expected one of scheduled, live, ended, got nothing",
    ],
  ];
  it.each(bad)("%s", (_what, post, message) => {
    const { page: read, problems } = page(post, { ...photos, id: "good" });
    expect(read.posts.map(({ id }) => id)).toEqual(["good"]);
    expect(problems.map((problem) => [problem.code, problem.message])).toEqual([["malformed", message]]);
    expect(message.startsWith(problems[0]!.path!)).toBe(true);
  });

  it("drops a post that repeats an id of this page, and keeps the first", () => {
    const { page: read, problems } = page({ ...clip, caption: "first" }, { ...clip, caption: "second" });
    expect(read.posts.map(({ caption }) => caption)).toEqual(["first"]);
    expect(problems.map(({ message }) => message)).toEqual(['$.posts[1].id: "p1" is already in $.posts']);
  });

  it("drops a bad tag or caption track, but not its post", () => {
    const { page: read, problems } = page({
      ...clip,
      clip: { ...clip!.clip, captions: [{ lang: "en", label: "", url: "a.vtt" }, ...clip!.clip!.captions] },
      tags: [{ ...point, product: undefined }, card, { ...card }],
    });
    expect(read.posts[0]?.tags.map(({ id }) => id)).toEqual(["t2"]);
    expect(read.posts[0]).toMatchObject({ clip: { captions: [{ lang: "en" }] } });
    expect(problems.map(({ message }) => message)).toEqual([
      "$.posts[0].tags[0].product: expected an object, got nothing",
      '$.posts[0].tags[2].id: "t2" is already in $.posts[0].tags',
      "$.posts[0].clip.captions[0].label: expected text, got only blanks",
    ]);
  });
});

describe("tags", () => {
  const tag = (change: object) => messages({ ...clip, tags: [{ ...point, ...change }] });
  it.each<[string, object, string]>([
    [
      "neither position nor keyframes",
      { keyframes: [] },
      "$.posts[0].tags[0]: expected position or keyframes for a point tag, got nothing",
    ],
    [
      "a place outside the picture",
      { keyframes: undefined, position: { x: 1.2, y: 0 } },
      "$.posts[0].tags[0].position.x: expected a number from 0 to 1, got number",
    ],
    [
      "keyframes out of order",
      {
        keyframes: [
          { at_ms: 9, x: 0, y: 0 },
          { at_ms: 9, x: 1, y: 1 },
        ],
      },
      "$.posts[0].tags[0].keyframes[1].at_ms: expected a time after 9, got 9",
    ],
    [
      "an end before the start",
      { start_ms: 900, end_ms: 900 },
      "$.posts[0].tags[0].end_ms: expected a time after 900, got 900",
    ],
    [
      "a float price",
      { product: { title: "a", price: { amount: 9.99, currency: "USD" } } },
      `$.posts[0].tags[0].product.price.amount: expected a whole number from 0 to ${Number.MAX_SAFE_INTEGER}, got number`,
    ],
    [
      "a script to buy at",
      { product: { title: "a", url: "javascript:alert(1)" } },
      "$.posts[0].tags[0].product.url: expected an http or https URL without credentials, got string",
    ],
    [
      "a placement it does not know",
      { placement: "everywhere" },
      "$.posts[0].tags[0].placement: expected one of point, card, got string",
    ],
  ])("are refused with %s", (_what, change, message) => expect(tag(change)).toEqual([message]));

  it("fall back to the product's title for a blank label", () => {
    expect(page({ ...clip, tags: [{ ...point, label: "  " }] }).page.posts[0]?.tags[0]?.label).toBe(
      "Heavyweight sweatshirt",
    );
  });

  it("stand still at a position, from their start", () => {
    const still = { ...point, keyframes: undefined, position: { x: 0.1, y: 0.9 } };
    expect(page({ ...clip, tags: [still] }).page.posts[0]?.tags[0]?.keyframes).toEqual([
      { atMs: 500, x: 0.1, y: 0.9 },
    ]);
  });
});

describe("the cursor", () => {
  it.each([[undefined], [null], [""]])("%j ends the feed", (next_cursor) => {
    const { page: read, problems } = parseFeedPage({ posts: [], next_cursor }, BASE);
    expect([read.nextCursor, problems]).toEqual([undefined, []]);
  });

  it("that is none ends the feed and is told of; the posts stay", () => {
    const { page: read, problems } = parseFeedPage({ posts: [photos], next_cursor: 2 }, BASE);
    expect([read.posts.length, read.nextCursor]).toEqual([1, undefined]);
    expect(problems.map(({ path }) => path)).toEqual(["$.next_cursor"]);
  });
});

it("gives a hostile feed no way into prototypes", () => {
  const hostile = JSON.parse(
    `{"posts": [{"__proto__": ${JSON.stringify(photos)}}, {"constructor": {"prototype": {"id": "x"}}}], "__proto__": {"next_cursor": "evil"}}`,
  ) as unknown;
  const { page: read, problems } = parseFeedPage(hostile, BASE);
  expect([read.posts, read.nextCursor, problems.length]).toEqual([[], undefined, 2]);
  expect(({} as Record<string, unknown>)["id"]).toBeUndefined();
});
