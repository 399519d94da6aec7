import { openPage } from "/work/main/seeds/make/page.ts";
import { spawnSync } from "node:child_process";
import { setPriority } from "node:os";
setPriority(0, 19);
const [scene, ...at] = process.argv.slice(2);
const shots: string[] = [];
const { page, close } = await openPage(async (px, n) => {
  const f = `/tmp/seedwork/${scene}-${n}.png`;
  shots.push(f);
  spawnSync(
    "ffmpeg",
    [
      "-y",
      "-v",
      "error",
      "-f",
      "rawvideo",
      "-pix_fmt",
      "rgba",
      "-s",
      "540x960",
      "-i",
      "-",
      "-frames:v",
      "1",
      f,
    ],
    { input: px },
  );
});
const t0 = Date.now();
const r = await page.evaluate(([s, a]) => (window as any).shoot(s, a), [scene, at.map(Number)] as const);
console.log("ms", Date.now() - t0, JSON.stringify(r.tracks));
await close();
spawnSync("montage", [
  ...shots,
  "-tile",
  `${shots.length}x1`,
  "-geometry",
  "+4+0",
  `/tmp/seedwork/${scene}.png`,
]);
