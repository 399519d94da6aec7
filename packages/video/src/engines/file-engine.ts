import type { Depth } from "../prefetch/plan.ts";
import type { Engine, EngineReports } from "./engine.ts";
import { mediaTrouble } from "./media-trouble.ts";

/** A URL that the browser plays by itself: an MP4, or a playlist where it can be trusted with one. */
export class FileEngine implements Engine {
  readonly #video: HTMLVideoElement;
  readonly #url: string;
  readonly #reports: EngineReports;
  readonly #listening = new AbortController();

  constructor(video: HTMLVideoElement, url: string, reports: EngineReports) {
    this.#video = video;
    this.#url = url;
    this.#reports = reports;
  }

  open(_depth: Depth, startAt: number): void {
    const video = this.#video;
    const { signal } = this.#listening;
    video.addEventListener("error", () => this.#reports.trouble(mediaTrouble(video.error, this.#url)), {
      signal,
    });
    video.addEventListener("progress", () => this.#reports.progress(), { signal });
    const start = () => startAt > 0 && (video.currentTime = startAt);
    video.addEventListener("loadedmetadata", start, { signal, once: true });
    // "auto" at every depth: with "metadata" some engines decode no frame, and the first frame is what is wanted.
    video.preload = "auto";
    // An adopted element already loads this very URL; setting it again would start over. (An emptied one still names its last.)
    const loads = video.networkState !== HTMLMediaElement.NETWORK_EMPTY && !video.error;
    if (!loads || video.currentSrc !== this.#url) video.src = this.#url;
    this.#reports.opened();
  }

  setDepth(): void {}

  repair(): void {}

  suspend(): void {}

  close(): void {
    this.#listening.abort();
    emptyVideo(this.#video);
  }
}

/** Frees decoder and buffers; without `load()` the element would keep both. */
export function emptyVideo(video: HTMLVideoElement): void {
  video.removeAttribute("src");
  for (const source of video.querySelectorAll("source")) source.remove();
  video.load();
}
