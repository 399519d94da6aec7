import type { Clip } from "@shop-feed/contract/feed";
import {
  createStage,
  importHls,
  type HlsClass,
  type Stage,
  type StageEvent,
  type StageOptions,
} from "@shop-feed/video";

/** Three of the demo's clips. */
export const CLIPS = ["flask-turn", "night-swim", "sweatshirt-oat"] as const;
export const media = (name: string, file: string) =>
  new URL(`/seeds/media/${name}/${file}`, location.href).href;

/** A clip as the feed would describe it; `change` breaks or drops what a test is about. */
export function clip(name: string, change: Partial<Clip> = {}): Clip {
  return {
    width: 540,
    height: 960,
    durationMs: 6_000,
    posterUrl: media(name, "poster.jpg"),
    mp4Url: media(name, "clip.mp4"),
    hlsUrl: media(name, "master.m3u8"),
    captions: [
      { lang: "en", label: "English", url: media(name, "captions.en.vtt") },
      { lang: "zh-Hans", label: "简体中文", url: media(name, "captions.zh-Hans.vtt") },
    ],
    hasAudio: true,
    ...change,
  };
}

type EventOf<T extends StageEvent["type"]> = Extract<StageEvent, { type: T }>;

/** A stage on the page, what it told, and how many hls.js instances live. */
export class StageHarness {
  readonly events: StageEvent[] = [];
  readonly host = document.createElement("div");
  readonly stage: Stage;
  hlsAlive = 0;
  hlsLoads: string[] = [];
  /** Runs at every event, in its very moment. */
  onEvent: (event: StageEvent) => void = () => {};

  constructor(options: Partial<StageOptions> = {}) {
    Object.assign(this.host.style, { position: "relative", inlineSize: "270px", blockSize: "480px" });
    document.body.append(this.host);
    this.stage = createStage({
      host: this.host,
      onEvent: (event) => {
        this.events.push(event);
        this.onEvent(event);
      },
      loadHls: async (build) => {
        this.hlsLoads.push(build);
        return this.#counted(await importHls(build));
      },
      // A busy test machine is not a hang.
      hangMs: 30_000,
      ...options,
    });
  }

  /** Sets the clips, makes `index` active, and plays muted. */
  play(clips: readonly Clip[], index = 0): void {
    this.stage.setClips(clips.map((clip, index) => ({ key: `post-${index}`, index, clip })));
    this.stage.setIntent({ playing: true, muted: true, captions: null });
    this.stage.setActive(index);
  }

  get videos(): HTMLVideoElement[] {
    return [...this.host.querySelectorAll("video")];
  }

  of<T extends StageEvent["type"]>(type: T, key?: string): EventOf<T>[] {
    return this.events.filter(
      (event): event is EventOf<T> =>
        event.type === type && (key === undefined || ("key" in event && event.key === key)),
    );
  }

  async first<T extends StageEvent["type"]>(type: T, key?: string): Promise<EventOf<T>> {
    await until(
      () => `${type} ${key ?? ""} among ${JSON.stringify(this.events.slice(-12))}`,
      () => this.of(type, key).length > 0,
    );
    return this.of(type, key)[0]!;
  }

  /** Waits until the clip has presented frames over `ms` of its time. */
  async advances(key: string, ms = 200): Promise<void> {
    const from = this.of("time", key).length;
    const moved = () => {
      const times = this.of("time", key).slice(from);
      return times.some(({ currentMs }) => Math.abs(currentMs - times[0]!.currentMs) >= ms);
    };
    await until(() => `${key} to advance; told ${JSON.stringify(this.events.slice(-6))}`, moved);
  }

  remove(): void {
    this.stage.dispose();
    this.host.remove();
  }

  #counted(library: HlsClass): HlsClass {
    const count = (by: number) => (this.hlsAlive += by);
    return class extends library {
      constructor(...args: ConstructorParameters<HlsClass>) {
        super(...args);
        count(1);
      }
      override destroy(): void {
        count(-1);
        super.destroy();
      }
    };
  }
}

export async function until(what: string | (() => string), holds: () => boolean, ms = 25_000): Promise<void> {
  const deadline = performance.now() + ms;
  while (!holds()) {
    if (performance.now() > deadline)
      throw new Error(`Waited ${ms} ms for ${typeof what === "string" ? what : what()}`);
    await pause(20);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Mean difference of a video's picture from an image's, 0 (same) to 255, over a coarse grid. */
export function difference(video: HTMLVideoElement, image: HTMLImageElement): number {
  const [a, b] = [pixels(video), pixels(image)];
  return a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length;
}

function pixels(picture: CanvasImageSource): Uint8ClampedArray {
  const canvas = new OffscreenCanvas(9, 16);
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  context.drawImage(picture, 0, 0, 9, 16);
  return context.getImageData(0, 0, 9, 16).data;
}

export async function image(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}

/** Clips of the demo in turn, under the keys `post-0`, `post-1` … */
export function clips(length: number): Clip[] {
  return Array.from({ length }, (_, index) => clip(CLIPS[index % CLIPS.length]!));
}

/** The clip's master playlist under an address of its own, with its references made absolute and changed. */
export async function masterPlaylist(name: string, change: (line: string) => string): Promise<string> {
  const address = media(name, "master.m3u8");
  const text = await (await fetch(address)).text();
  const lines = text
    .split("\n")
    .map((line) => change(/^[^#\s]/.test(line) ? new URL(line, address).href : line));
  return URL.createObjectURL(new Blob([lines.join("\n")], { type: "application/vnd.apple.mpegurl" }));
}

/** Stands in for a browser's autoplay policy, which a test cannot ask for in all engines. Undone by `restore()`. */
export class AutoplayPolicy {
  readonly #play = HTMLMediaElement.prototype.play;
  /** Elements on which `play()` was called, in order. */
  readonly asked: HTMLMediaElement[] = [];
  inGesture = false;

  constructor(allows: "muted" | "nothing") {
    const { asked, refuses } = { asked: this.asked, refuses: () => !this.inGesture };
    const play = this.#play;
    const unlocked = new WeakSet<HTMLMediaElement>();
    HTMLMediaElement.prototype.play = async function (this: HTMLMediaElement) {
      asked.push(this);
      if (!refuses()) unlocked.add(this);
      const allowed = unlocked.has(this) || (allows === "muted" && this.muted);
      if (!allowed) throw new DOMException("play() needs a gesture", "NotAllowedError");
      return play.call(this);
    };
  }

  /** Runs as a tap's handler would. */
  gesture(act: () => void): void {
    this.inGesture = true;
    act();
    this.inGesture = false;
  }

  restore(): void {
    HTMLMediaElement.prototype.play = this.#play;
  }
}
