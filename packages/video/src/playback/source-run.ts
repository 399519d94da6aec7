import type { Engine, EngineReports } from "../engines/engine.ts";
import { FileEngine } from "../engines/file-engine.ts";
import { HlsEngine } from "../engines/hls-engine.ts";
import type { HlsLibrary } from "../engines/hls-library.ts";
import type { Source } from "../engines/sources.ts";
import type { Depth } from "../prefetch/plan.ts";
import { watchFrames } from "./watch-frames.ts";

export interface RunReports extends EngineReports {
  /** There is a frame to show. */
  loaded(): void;
  /** A frame of this media time (ms) was presented. */
  frame(ms: number): void;
}

const LIFE = ["loadedmetadata", "canplay", "playing", "timeupdate", "seeking", "seeked"] as const;

/** One source on one element, from `open()` to `close()`; what comes late from either is dropped. */
export class SourceRun {
  readonly #video: HTMLVideoElement;
  readonly #source: Source;
  readonly #reports: RunReports;
  readonly #engine: Engine;
  readonly #life = new AbortController();

  constructor(video: HTMLVideoElement, source: Source, library: HlsLibrary, reports: RunReports) {
    this.#video = video;
    this.#source = source;
    this.#reports = reports;
    const current = <T extends unknown[]>(report: (...args: T) => void) => {
      return (...args: T) => this.#life.signal.aborted || report(...args);
    };
    const guarded: EngineReports = {
      opened: current(() => reports.opened()),
      progress: current(() => reports.progress()),
      changedRung: current(() => reports.changedRung()),
      trouble: current((trouble) => reports.trouble(trouble)),
    };
    this.#engine =
      source.kind === "hls"
        ? new HlsEngine(video, source.url, library, guarded)
        : new FileEngine(video, source.url, guarded);
  }

  /** @param resumeAt seconds into the clip, when another source broke off there. */
  open(depth: Depth, resumeAt: number): void {
    const video = this.#video;
    const { signal } = this.#life;
    const cors = this.#source.cors ? "anonymous" : null;
    if (video.crossOrigin !== cors) video.crossOrigin = cors;
    for (const name of LIFE) video.addEventListener(name, () => this.#reports.progress(), { signal });
    video.addEventListener("loadeddata", () => this.#reports.loaded(), { signal });
    watchFrames(video, (ms) => this.#reports.frame(ms), signal);
    this.#engine.open(depth, resumeAt);
    // An adopted element may be further already.
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) this.#reports.loaded();
  }

  setDepth(depth: Depth): void {
    this.#engine.setDepth(depth);
  }

  suspend(suspended: boolean): void {
    this.#engine.suspend(suspended);
  }

  repair(): void {
    this.#engine.repair();
  }

  close(): void {
    this.#life.abort();
    this.#engine.close();
  }
}
