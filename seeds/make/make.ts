import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Track } from "./darkroom.ts";
import { encode, ffmpeg, openReel } from "./encode.ts";
import { captions, writeFeed } from "./feeds.ts";
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
ffmpeg(["-version"]);
mkdirSync(cache, { recursive: true });
const scenes = values.only ?? readdirSync(join(here, "scenes")).map((file) => file.replace(/\.ts$/, ""));
if (values.stills) await portray(values.only ?? []);
else for (const scene of values.feeds ? [] : scenes) await film(scene);
publish();

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

async function film(scene: string): Promise<void> {
  const began = Date.now();
  const reelFile = join(cache, `${scene}.mkv`),
    tracksFile = join(cache, `${scene}.json`),
    folder = join(media, scene);
  mkdirSync(folder, { recursive: true });
  if (values.fresh || !existsSync(tracksFile)) {
    let reel: ReturnType<typeof openReel> | undefined;
    const { page, close } = await openPage((pixels) => reel!.add(pixels));
    try {
      const { fps, seconds, width, height } = await page.evaluate((name) => window.slate(name), scene);
      reel = openReel(reelFile, fps, width, height);
      const { tracks } = await page.evaluate(([name, share]) => window.shoot(name, { detail: share }), [
        scene,
        Number(values.detail),
      ] as const);
      await reel.close();
      writeFileSync(tracksFile, JSON.stringify({ fps, seconds, tracks }));
    } finally {
      await close();
    }
  }
  const { fps, seconds, tracks } = JSON.parse(readFileSync(tracksFile, "utf8")) as {
    fps: number;
    seconds: number;
    tracks: Record<string, Track>;
  };
  const soundFile = join(cache, `${scene}.wav`);
  writeFileSync(soundFile, score(scene, seconds));
  encode({ reel: reelFile, sound: soundFile, fps, seconds }, folder);
  mkdirSync(join(here, "tracks"), { recursive: true });
  const fine = (value: number) => Number(value.toFixed(4));
  const rows = Object.entries(tracks).map(([name, track]) => [
    name,
    track.map(([at, x, y]) => [at, fine(x), fine(y)]),
  ]);
  writeFileSync(
    join(here, "tracks", `${scene}.json`),
    JSON.stringify({ fps, seconds, tracks: Object.fromEntries(rows) }),
  );
  console.log(`${scene}: ${seconds} s of film in ${Math.round((Date.now() - began) / 1000)} s`);
}
