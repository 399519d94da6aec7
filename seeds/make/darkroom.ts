import { develop, HEIGHT, openStudio, pictureOf, WIDTH, type Clip } from "./studio.ts";

/** Where a tagged thing stands through one loop: [milliseconds, x, y], x and y 0..1. */
export type Track = [atMs: number, x: number, y: number][];

/** What the camera has to be set to, and how the film is to be encoded. */
export interface Slate {
  fps: number;
  seconds: number;
  separateSound: boolean;
  width: number;
  height: number;
}

/** How a scene is shot. */
interface Shooting {
  /** Share of the picture's size at which the scene is rendered, 0.5 to 1: less is faster and softer. */
  detail: number;
  /** Shares of the loop; every frame if absent. */
  at?: readonly number[];
}

/** Runs in the page: shoots `scene` and posts each picture as RGBA to `/frame/<n>`. */
async function shoot(scene: string, { detail, at }: Shooting): Promise<Record<string, Track>> {
  const { clip } = (await import(`/make/scenes/${scene}.ts`)) as { clip: Clip };
  const studio = openStudio(WIDTH * detail, HEIGHT * detail);
  const take = await clip.build(studio);
  const print = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
  print.canvas.width = WIDTH;
  print.canvas.height = HEIGHT;
  print.imageSmoothingQuality = "high";
  const count = Math.round(clip.seconds * clip.fps);
  const moments = at ?? Array.from({ length: count }, (_, frame) => frame / count);
  const tracks: Record<string, Track> = Object.fromEntries(
    Object.keys(take.anchors).map((name) => [name, []]),
  );
  let sent: Promise<unknown> = Promise.resolve();
  for (const [frame, t] of moments.entries()) {
    take.pose((t + (clip.begin ?? 0)) % 1);
    studio.scene.updateMatrixWorld();
    studio.camera.updateMatrixWorld();
    develop(studio, clip, print);
    for (const [name, object] of Object.entries(take.anchors)) {
      const { x, y } = pictureOf(object, studio.camera);
      tracks[name]!.push([Math.round(t * clip.seconds * 1000), Number(x.toFixed(4)), Number(y.toFixed(4))]);
    }
    const { data } = print.getImageData(0, 0, WIDTH, HEIGHT);
    await sent; // pictures arrive in order, the next one is drawn meanwhile
    sent = fetch(`/frame/${frame}`, { method: "POST", body: data });
  }
  await sent;
  return tracks;
}

/** Runs in the page: what the camera has to be set to. */
async function slate(scene: string): Promise<Slate> {
  const { clip } = (await import(`/make/scenes/${scene}.ts`)) as { clip: Clip };
  const { fps, seconds, separateSound = false } = clip;
  return { fps, seconds, separateSound, width: WIDTH, height: HEIGHT };
}

/** Runs in the page: takes the product pictures called `names` (all if empty) and posts each to `/still/<name>`. */
async function portray(names: readonly string[]): Promise<void> {
  const { openPhotoStudio, STILLS } = await import("./stills.ts");
  const photograph = openPhotoStudio();
  for (const name of names.length ? names : Object.keys(STILLS))
    await fetch(`/still/${name}`, { method: "POST", body: await photograph(name) });
}

declare global {
  interface Window {
    shoot: typeof shoot;
    slate: typeof slate;
    portray: typeof portray;
  }
}

Object.assign(window, { shoot, slate, portray });
