import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { encode, ffmpeg, openReel } from "./encode.ts";
import { captions, type Shot, writeFeed } from "./feeds.ts";
import { openPage } from "./page.ts";
import { drawPortraits } from "./portraits.ts";
import type { Post } from "./post.ts";
import { score } from "./sound.ts";

const here = dirname(fileURLToPath(import.meta.url));
const seeds = join(here, "..");
const POSTS = JSON.parse(readFileSync(join(here, "posts.json"), "utf8")) as Post[];
const media = join(seeds, "media");
const cache = join(here, ".cache");
const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    stills: { type: "boolean" },
    fresh: { type: "boolean" },
    feeds: { type: "boolean" },
    detail: { type: "string", default: "1" },
  },
});

setPriority(0, 19); // a long render should never be felt
mkdirSync(cache, { recursive: true });
const scenes = values.only ?? readdirSync(join(here, "scenes")).map((file) => file.replace(/\.ts$/, ""));
try {
  if (values.stills) await portray(values.only ?? []);
  else if (!values.feeds) {
    ffmpeg(["-version"]);
    for (const scene of scenes) await film(scene);
  }
  publish();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Writes captions and feeds for every post that has been filmed. */
function publish(): void {
  const filmed = POSTS.filter(({ scene }) => existsSync(join(here, "tracks", `${scene}.json`)));
  for (const post of filmed) {
    writeFileSync(join(media, post.scene, "captions.en.vtt"), captions(post.lines, "en"));
    writeFileSync(join(media, post.scene, "captions.zh-Hans.vtt"), captions(post.lines, "zh"));
  }
  for (const shop of ["rivermart", "tempo"] as const)
    writeFeed(
      seeds,
      shop,
      filmed.filter((post) => post.shop === shop),
      shop === "tempo" ? 3 : 5,
    );
  writeFeed(seeds, "all", filmed, 5);
}

async function portray(names: string[]): Promise<void> {
  mkdirSync(join(seeds, "images"), { recursive: true });
  drawPortraits(join(seeds, "images/creators"));
  const { page, close } = await openPage((picture, name) =>
    writeFileSync(join(seeds, "images", `${name}.webp`), picture),
  );
  try {
    await page.evaluate((list) => window.portray(list), names);
  } finally {
    await close();
  }
}

/** Films a scene unless that has been done, and encodes it. */
async function film(scene: string): Promise<void> {
  const began = Date.now();
  const reel = join(cache, `${scene}.mkv`),
    sound = join(cache, `${scene}.wav`),
    shotFile = join(cache, `${scene}.json`);
  if (values.fresh || !existsSync(shotFile))
    writeFileSync(shotFile, JSON.stringify(await shoot(scene, reel)));
  const shot = JSON.parse(readFileSync(shotFile, "utf8")) as Shot;
  writeFileSync(sound, score(scene, shot.seconds));
  encode({ reel, sound, ...shot }, join(media, scene));
  mkdirSync(join(here, "tracks"), { recursive: true });
  writeFileSync(join(here, "tracks", `${scene}.json`), JSON.stringify(shot));
  console.log(`${scene}: ${shot.seconds} s of film in ${Math.round((Date.now() - began) / 1000)} s`);
}

/** Renders every frame of a scene into `reelFile`. */
async function shoot(scene: string, reelFile: string): Promise<Shot> {
  let reel: ReturnType<typeof openReel> | undefined;
  const { page, close } = await openPage((pixels) => reel?.add(pixels));
  try {
    const { width, height, ...slate } = await page.evaluate((name) => window.slate(name), scene);
    reel = openReel(reelFile, slate.fps, width, height);
    const tracks = await page.evaluate(([name, detail]) => window.shoot(name, { detail }), [
      scene,
      Number(values.detail),
    ] as const);
    await reel.close();
    return { ...slate, tracks };
  } finally {
    await close();
  }
}
