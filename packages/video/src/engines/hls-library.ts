import type Hls from "hls.js";

export type HlsClass = typeof Hls;
/** `light` has no separate audio renditions and no encrypted media; it is two thirds of `full`. */
export type HlsBuild = "light" | "full";
export type LoadHls = (build: HlsBuild) => Promise<HlsClass>;

/** hls.js as chunks of their own, so that a feed of MP4 clips never loads it. */
export const importHls: LoadHls = async (build) =>
  build === "full" ? (await import("hls.js")).default : (await import("hls.js/light")).default;

/** Loads each build at most once; a failed load is tried again when asked again. */
export class HlsLibrary {
  readonly #load: LoadHls;
  readonly #builds = new Map<HlsBuild, Promise<HlsClass>>();
  #ready = false;

  /** Bits per second as the last instance measured them; a better first guess than hls.js's own. */
  bandwidth: number | undefined;

  constructor(load: LoadHls) {
    this.#load = load;
  }

  /** The light build is here: a clip on screen need not wait for it. */
  get ready(): boolean {
    return this.#ready;
  }

  get(build: HlsBuild): Promise<HlsClass> {
    let loading = this.#builds.get(build);
    if (!loading) {
      loading = this.#load(build);
      this.#builds.set(build, loading);
      loading.then(
        () => (this.#ready = true),
        () => this.#builds.delete(build),
      );
    }
    return loading;
  }
}
