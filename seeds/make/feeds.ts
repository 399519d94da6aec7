import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Track } from "./darkroom.ts";
import { CREATORS, type Line, type Post, type TagPlan } from "./post.ts";

interface ShopFile {
  currency: string;
  products: {
    id: string;
    title: string;
    ships_to: string[];
    images: { src: string }[];
    variants: { id: string; price: number; list_price?: number; image: number }[];
  }[];
}
/** What filming a scene left behind. */
export interface Shot {
  fps: number;
  seconds: number;
  separateSound?: boolean;
  tracks: Record<string, Track>;
}

/** How far a tag may stray from its thing, as a share of the picture, before another keyframe is kept. */
const TOLERANCE = 0.004;

/** A tag closer than this to an edge of the picture would be half outside it. */
const EDGE = 0.04;
/** Below this line the caption and the product card lie over the picture. */
const FOOT = 0.7;

/** Writes `feeds/<name>.json` and the pages that follow it, `<name>-2.json` and so on. */
export function writeFeed(seeds: string, name: string, posts: readonly Post[], pageSize: number): void {
  const folder = join(seeds, "feeds");
  mkdirSync(folder, { recursive: true });
  const file = (page: number) => (page === 1 ? `${name}.json` : `${name}-${page}.json`);
  for (let stale = 2; existsSync(join(folder, file(stale))); stale++) rmSync(join(folder, file(stale)));
  for (let page = 1; (page - 1) * pageSize < posts.length; page++) {
    const shown = posts.slice((page - 1) * pageSize, page * pageSize);
    const next = page * pageSize < posts.length ? file(page + 1) : null;
    writeFileSync(
      join(folder, file(page)),
      `${JSON.stringify({ version: 1, next_cursor: next, posts: shown.map((post) => toPost(seeds, post)) }, null, 2)}\n`,
    );
  }
}

function toPost(seeds: string, post: Post) {
  const media = `../media/${post.scene}`;
  const shot = readShot(seeds, post.scene);
  const shop = JSON.parse(readFileSync(join(seeds, "shops", `${post.shop}.json`), "utf8")) as ShopFile;
  return {
    id: post.id,
    kind: "clip",
    creator: {
      id: post.creator,
      name: CREATORS[post.creator],
      avatar_url: `../images/creators/${post.creator}.svg`,
    },
    caption: post.caption,
    lang: "en",
    disclosure: post.disclosure,
    published_at: post.publishedAt,
    ships_to: post.shipsTo ?? ["US"],
    clip: {
      width: 540,
      height: 960,
      duration_ms: Math.round(shot.seconds * 1000),
      poster_url: `${media}/poster.jpg`,
      mp4_url: `${media}/clip.mp4`,
      hls_url: `${media}/master.m3u8`,
      captions: [
        { lang: "en", label: "English", url: `${media}/captions.en.vtt` },
        { lang: "zh-Hans", label: "简体中文", url: `${media}/captions.zh-Hans.vtt` },
      ],
      has_audio: true,
      alt: post.alt,
      retention: Array.from({ length: Math.floor(shot.seconds) + 1 }, (_, second) =>
        Number(Math.exp(-Math.LN2 * (second / post.halfLife) ** 0.8).toFixed(3)),
      ),
    },
    tags: post.tags.map((tag, index) => toTag(post, tag, index, shop, shot)),
  };
}

function toTag(post: Post, tag: TagPlan, index: number, shop: ShopFile, shot: Shot) {
  const product = shop.products.find(({ id }) => id === tag.product);
  const variant = product?.variants.find(({ id }) => !tag.variant || id === tag.variant);
  if (!product || !variant)
    throw new Error(
      `Post ${post.id} tags ${tag.product} ${tag.variant ?? ""}, which shops/${post.shop}.json does not sell.`,
    );
  const money = (amount: number) => ({ amount, currency: shop.currency });
  return {
    id: `${post.id}-${index + 1}`,
    product_id: product.id,
    variant_id: variant.id,
    shop: post.shop,
    label: tag.label,
    placement: tag.follow ? "point" : "card",
    ...(tag.follow
      ? placed(post, tag, tag.follow, shot)
      : { start_ms: Math.round(tag.from * 1000), end_ms: Math.round(Math.min(tag.to, shot.seconds) * 1000) }),
    product: {
      title: product.title,
      image_url: `../${product.images[variant.image]!.src}`,
      url: `https://${post.shop}.example/products/${product.id}`,
      price: money(variant.price),
      ...(variant.list_price ? { list_price: money(variant.list_price) } : {}),
      as_of: post.publishedAt,
    },
  };
}

/** Where and how long a tag that follows something is shown: only while its thing is well inside the picture. */
function placed(post: Post, tag: TagPlan, follow: string, shot: Shot) {
  const track = shot.tracks[follow];
  if (!track)
    throw new Error(
      `Post ${post.id} follows ${follow}; the scene ${post.scene} has ${Object.keys(shot.tracks).join(", ")}.`,
    );
  const inside = ([at, x, y]: Track[number]) =>
    at >= tag.from * 1000 && at <= tag.to * 1000 && x > EDGE && x < 1 - EDGE && y > EDGE && y < FOOT;
  const first = track.findIndex(inside);
  if (first === -1)
    throw new Error(`Post ${post.id}: ${follow} is not in the picture between ${tag.from} and ${tag.to} s.`);
  const gone = track.findIndex((point, i) => i > first && !inside(point));
  const seen = track.slice(first, gone === -1 ? undefined : gone);
  const last = seen.at(-1)!;
  // A track that runs to the last frame lasts to the end of the clip.
  const end = gone === -1 ? Math.min(tag.to, shot.seconds) * 1000 : last[0];
  const kept = thin(seen).map(([at_ms, x, y]) => ({
    at_ms,
    x: Number(x.toFixed(4)),
    y: Number(y.toFixed(4)),
  }));
  const { x, y } = kept[0]!;
  const moves = kept.some((point) => Math.hypot(point.x - x, point.y - y) > TOLERANCE);
  return {
    start_ms: seen[0]![0],
    end_ms: Math.round(end),
    position: { x, y },
    ...(moves ? { keyframes: kept } : {}),
  };
}

/** Keeps the moments between which straight lines stay close to the path (Ramer, Douglas, Peucker over time). */
function thin(path: Track): Track {
  const from = path[0]!,
    to = path.at(-1)!;
  let far = 0,
    worst = TOLERANCE;
  for (const [i, [at, x, y]] of path.entries()) {
    const share = (at - from[0]) / (to[0] - from[0] || 1);
    const miss = Math.hypot(from[1] + (to[1] - from[1]) * share - x, from[2] + (to[2] - from[2]) * share - y);
    if (miss > worst) [worst, far] = [miss, i];
  }
  if (far === 0) return path.length > 1 ? [from, to] : [from];
  return [...thin(path.slice(0, far + 1)).slice(0, -1), ...thin(path.slice(far))];
}

function readShot(seeds: string, scene: string): Shot {
  const file = join(seeds, "make/tracks", `${scene}.json`);
  if (!existsSync(file))
    throw new Error(`${scene} has not been filmed. Run: npm run media -- --only ${scene}`);
  return JSON.parse(readFileSync(file, "utf8")) as Shot;
}

/** One WebVTT file. Times are seconds. */
export function captions(lines: readonly Line[], language: "en" | "zh"): string {
  const clock = (seconds: number) => new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
  return `WEBVTT\n\n${lines.map(([from, to, english, chinese]) => `${clock(from)} --> ${clock(to)}\n${language === "en" ? english : chinese}\n`).join("\n")}`;
}
