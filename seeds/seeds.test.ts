import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type ClipPost, parseFeedPage } from "@shop-feed/contract/feed";
import { describe, expect, it } from "vitest";

const seeds = dirname(fileURLToPath(import.meta.url));
/** Feeds are read as if this folder were a site. */
const SITE = "https://seeds.example/";
const PICTURE = { width: 540, height: 960 };

interface Variant {
  id: string;
  options: Record<string, string>;
  price: number;
  list_price?: number;
  member_price?: number;
  stock: number;
  image: number;
}
interface Product {
  id: string;
  seller: string;
  images: { src: string; alt: string; width: number; height: number }[];
  options: { name: string; values: { label: string }[] }[];
  ships_to: string[];
  purchase: { mode: string; reason?: string };
  variants: Variant[];
}
interface Shop {
  sellers: { id: string }[];
  products: Product[];
  vouchers: { ends_at: string | null; audience: string }[];
}

const shops = Object.fromEntries(
  ["rivermart", "tempo"].map((id) => [
    id,
    JSON.parse(readFileSync(join(seeds, "shops", `${id}.json`), "utf8")) as Shop,
  ]),
);
const products = Object.entries(shops).flatMap(([shop, { products }]) =>
  products.map((product) => ({ shop, product })),
);

const local = (url = "missing") => join(seeds, new URL(url, SITE).pathname);

/** Follows `next_cursor` from the first page to the end. */
function readFeed(name: string) {
  const pages: { posts: ClipPost[]; problems: string[] }[] = [];
  let url: URL | undefined = new URL(`feeds/${name}.json`, SITE);
  while (url) {
    const { page, problems } = parseFeedPage(JSON.parse(readFileSync(local(url.href), "utf8")), url.href);
    pages.push({
      posts: page.posts as ClipPost[],
      problems: problems.map(({ message }) => message),
    });
    url = page.nextCursor === undefined ? undefined : new URL(page.nextCursor, url);
  }
  return { pages, posts: pages.flatMap(({ posts }) => posts) };
}

const everything = readFeed("all").posts;
const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

describe("shops", () => {
  it("sell about twenty products from six sellers or more", () => {
    expect(products.length).toBeGreaterThanOrEqual(20);
    expect(Object.values(shops).flatMap(({ sellers }) => sellers).length).toBeGreaterThanOrEqual(6);
  });

  it.each(products.map((entry) => [`${entry.shop}/${entry.product.id}`, entry] as const))(
    "%s is whole: seller, pictures, one variant for each choice it names, sane prices",
    (_, { shop, product }) => {
      expect(shops[shop]!.sellers.map(({ id }) => id)).toContain(product.seller);
      for (const image of product.images) {
        const file = join(seeds, image.src);
        expect(webpSize(file)).toEqual({ width: image.width, height: image.height });
        expect(statSync(file).size).toBeLessThanOrEqual(60_000);
        expect(image.alt).not.toBe("");
      }
      const combinations = product.options.reduce((sum, { values }) => sum * values.length, 1);
      expect(product.variants).toHaveLength(combinations);
      expect(new Set(product.variants.map(({ options }) => JSON.stringify(options))).size).toBe(combinations);
      for (const variant of product.variants) {
        for (const { name, values } of product.options)
          expect(values.map(({ label }) => label)).toContain(variant.options[name]);
        expect(product.images[variant.image]).toBeDefined();
        expect(Number.isInteger(variant.price) && variant.price > 0).toBe(true);
        expect(variant.list_price ?? Infinity).toBeGreaterThan(variant.price);
        expect(variant.member_price ?? 0).toBeLessThan(variant.price);
      }
    },
  );

  it("hold the cases that the demo shows: sold out, few left, handed off, shipped elsewhere only, spent vouchers", () => {
    const variants = products.flatMap(({ product }) => product.variants);
    expect(variants.some(({ stock }) => stock === 0)).toBe(true);
    expect(variants.some(({ stock }) => stock > 0 && stock <= 3)).toBe(true);
    expect(
      products.some(({ product }) => product.purchase.mode === "handoff" && product.purchase.reason),
    ).toBe(true);
    expect(products.some(({ product }) => !product.ships_to.includes("US"))).toBe(true);
    const vouchers = shops["tempo"]!.vouchers;
    expect(
      vouchers.some(({ ends_at }) => ends_at !== null && Date.parse(ends_at) < Date.parse("2026-11-20")),
    ).toBe(true);
    expect(vouchers.some(({ audience }) => audience === "new_customer")).toBe(true);
  });
});

describe("feeds", () => {
  it.each(["rivermart", "tempo", "all"])(
    "%s: every page parses without a problem and leads to the next",
    (name) => {
      const { pages, posts } = readFeed(name);
      expect(pages.flatMap(({ problems }) => problems)).toEqual([]);
      expect(pages.length).toBeGreaterThan(1);
      expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
    },
  );

  it("together show at least 14 posts from at least 5 creators, no clip twice", () => {
    expect(everything.length).toBeGreaterThanOrEqual(14);
    expect(new Set(everything.map(({ creator }) => creator.id)).size).toBeGreaterThanOrEqual(5);
    expect(new Set(everything.map(({ clip }) => clip.mp4Url)).size).toBe(everything.length);
  });

  it("carry every kind of disclosure and both kinds of tag, some that move", () => {
    expect(new Set(everything.map(({ disclosure }) => disclosure.kind))).toEqual(
      new Set(["none", "ad", "affiliate", "paid_partnership"]),
    );
    const tags = everything.flatMap((post) => post.tags);
    expect(new Set(tags.map(({ placement }) => placement))).toEqual(new Set(["point", "card"]));
    expect(tags.some(({ keyframes }) => keyframes.length > 3)).toBe(true);
  });
});

describe.each(everything.map((post) => [post.id, post] as const))("post %s", (_, post) => {
  const { clip } = post;

  it("tags what its shop sells, inside the clip, in the picture, in order of time", () => {
    expect(post.tags.length).toBeGreaterThanOrEqual(1);
    expect(post.tags.length).toBeLessThanOrEqual(3);
    for (const tag of post.tags) {
      const product = shops[tag.shop ?? ""]?.products.find(({ id }) => id === tag.productId);
      const variant = product?.variants.find(({ id }) => id === tag.variantId);
      expect(variant?.price, `${tag.productId}/${tag.variantId}`).toBe(tag.product.price?.amount);
      expect(existsSync(local(tag.product.imageUrl))).toBe(true);
      expect(tag.startMs).toBeGreaterThanOrEqual(0);
      expect(tag.endMs).toBeGreaterThan(tag.startMs);
      expect(tag.endMs).toBeLessThanOrEqual(clip.durationMs);
      const times = tag.keyframes.map(({ atMs }) => atMs);
      expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
      for (const { atMs, x, y } of tag.keyframes) {
        expect(atMs).toBeGreaterThanOrEqual(tag.startMs);
        expect(atMs).toBeLessThanOrEqual(tag.endMs);
        for (const share of [x, y]) expect(Math.abs(share - 0.5)).toBeLessThanOrEqual(0.5);
        // Lower down the foot with the caption and the card would cover the tag.
        expect(y).toBeLessThan(0.72);
      }
    }
  });

  it("has a ladder of three rungs whose first fragment is at most half a second", () => {
    const master = local(clip.hlsUrl);
    const rungs = [...readFileSync(master, "utf8").matchAll(/RESOLUTION=(\d+x\d+)[^\n]*\n(\S+)/g)];
    expect(rungs.map(([, size]) => size)).toEqual(["216x384", "360x640", "540x960"]);
    for (const [, , uri] of rungs) {
      const playlist = readFileSync(join(dirname(master), uri!), "utf8");
      const lengths = [...playlist.matchAll(/#EXTINF:([\d.]+)/g)].map(([, seconds]) => Number(seconds));
      expect(lengths[0]).toBeLessThanOrEqual(0.5);
      expect(lengths.reduce((sum, seconds) => sum + seconds, 0)).toBeCloseTo(clip.durationMs / 1000, 0);
      const ranges = [...playlist.matchAll(/#EXT-X-BYTERANGE:(\d+)@(\d+)\n(\S+)/g)];
      const [, size, from, file] = ranges.at(-1)!;
      expect(statSync(join(dirname(master), dirname(uri!), file!)).size).toBe(Number(size) + Number(from));
    }
  });

  it("has an MP4 that can start before it has all arrived, and a poster of the picture's size", () => {
    const mp4 = readFileSync(local(clip.mp4Url));
    expect(mp4.indexOf("moov")).toBeLessThan(mp4.indexOf("mdat"));
    expect({ width: clip.width, height: clip.height }).toEqual(PICTURE);
    expect(jpegSize(local(clip.posterUrl))).toEqual(PICTURE);
    expect(statSync(local(clip.posterUrl)).size).toBeLessThanOrEqual(60_000);
    expect(existsSync(local(post.creator.avatarUrl))).toBe(true);
  });

  it("has captions in two languages that fit the clip", () => {
    expect(clip.captions.map(({ lang }) => lang)).toEqual(["en", "zh-Hans"]);
    for (const { url } of clip.captions) {
      const [head, ...cues] = readFileSync(local(url), "utf8").trim().split("\n\n");
      expect(head).toBe("WEBVTT");
      expect(cues.length).toBeGreaterThan(0);
      let last = 0;
      for (const cue of cues) {
        const [, from, to, text] = /^([\d:.]+) --> ([\d:.]+)\n(.+)$/.exec(cue) ?? [];
        expect(seconds(from)).toBeGreaterThanOrEqual(last);
        expect(seconds(to)).toBeGreaterThan(seconds(from));
        expect(seconds(to)).toBeLessThanOrEqual(clip.durationMs / 1000);
        expect(text).not.toBe("");
        last = seconds(to);
      }
    }
  });

  it("weighs at most 1.5 MB, no file more than 3 MB", () => {
    expect(bytesIn(dirname(local(clip.mp4Url)))).toBeLessThanOrEqual(1_500_000);
  });
});

it("one clip keeps its sound apart, for players that must cope with that", () => {
  const apart = everything.filter(({ clip }) =>
    readFileSync(local(clip.hlsUrl), "utf8").includes("#EXT-X-MEDIA:TYPE=AUDIO"),
  );
  expect(apart).toHaveLength(1);
  const master = local(apart[0]!.clip.hlsUrl);
  const text = readFileSync(master, "utf8");
  const [, uri] = /URI="([^"]+)"/.exec(text)!;
  expect(readFileSync(join(dirname(master), uri!), "utf8")).toContain("#EXT-X-ENDLIST");
  expect(text.match(/AUDIO="sound"/g)).toHaveLength(3);
});

it("media and pictures stay under 25 MB, and every clip is shown somewhere", () => {
  expect(bytesIn(join(seeds, "media")) + bytesIn(join(seeds, "images"))).toBeLessThanOrEqual(25_000_000);
  const shown = new Set(
    everything.map(({ clip }) => relative(join(seeds, "media"), dirname(local(clip.mp4Url)))),
  );
  expect(readdirSync(join(seeds, "media")).toSorted()).toEqual([...shown].toSorted());
});

function seconds(clock = ""): number {
  return clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** Width and height from the frame header of a JPEG file. */
function jpegSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xc2)
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
  }
  throw new Error(`${file} has no frame header.`);
}

/** Width and height of a lossy WebP file, plain or extended. */
function webpSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  if (bytes.toString("latin1", 12, 16) === "VP8X")
    return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
}
