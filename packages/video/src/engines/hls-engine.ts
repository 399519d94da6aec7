import type Hls from "hls.js";
import type { ErrorData } from "hls.js";
import type { Depth } from "../prefetch/plan.ts";
import type { Engine, EngineReports } from "./engine.ts";
import { emptyVideo } from "./file-engine.ts";
import { bufferGoals, hlsConfig } from "./hls-config.ts";
import type { HlsBuild, HlsClass, HlsLibrary } from "./hls-library.ts";
import { mediaTrouble, trouble } from "./media-trouble.ts";

/** An HLS playlist through hls.js; the light build first, the full one where the playlist needs it. */
export class HlsEngine implements Engine {
  readonly #video: HTMLVideoElement;
  readonly #url: string;
  readonly #library: HlsLibrary;
  readonly #reports: EngineReports;
  readonly #listening = new AbortController();
  #hls: Hls | undefined;
  #depth: Depth = "start";
  #startAt = 0;
  #suspended = false;

  constructor(video: HTMLVideoElement, url: string, library: HlsLibrary, reports: EngineReports) {
    this.#video = video;
    this.#url = url;
    this.#library = library;
    this.#reports = reports;
  }

  open(depth: Depth, startAt: number): void {
    this.#depth = depth;
    this.#startAt = startAt;
    const { signal } = this.#listening;
    const video = this.#video;
    video.addEventListener("error", () => this.#reports.trouble(mediaTrouble(video.error, this.#url)), {
      signal,
    });
    void this.#start("light");
  }

  setDepth(depth: Depth): void {
    this.#depth = depth;
    if (this.#hls) Object.assign(this.#hls.config, bufferGoals(depth));
  }

  repair(): void {
    this.#hls?.recoverMediaError();
    this.#reports.opened();
  }

  suspend(suspended: boolean): void {
    if (suspended === this.#suspended) return;
    this.#suspended = suspended;
    if (suspended) this.#hls?.stopLoad();
    else this.#hls?.startLoad();
  }

  close(): void {
    this.#listening.abort();
    this.#destroy();
    emptyVideo(this.#video);
  }

  async #start(build: HlsBuild): Promise<void> {
    const { signal } = this.#listening;
    let library: HlsClass;
    try {
      library = await this.#library.get(build);
    } catch (error) {
      if (!signal.aborted)
        this.#reports.trouble(trouble("network", "network", `hls.js could not be loaded: ${String(error)}`));
      return;
    }
    if (signal.aborted) return;
    if (!library.isSupported()) {
      this.#reports.trouble(
        trouble("network", "unsupported", "This browser has no media source that hls.js can use"),
      );
      return;
    }
    const hls = new library(
      hlsConfig({ depth: this.#depth, startAt: this.#startAt, bandwidth: this.#library.bandwidth }),
    );
    this.#hls = hls;
    this.#listen(hls, library, build);
    hls.attachMedia(this.#video);
    hls.loadSource(this.#url);
    this.#reports.opened();
  }

  #listen(hls: Hls, { Events }: HlsClass, build: HlsBuild): void {
    let rungFailed = false;
    hls.on(Events.ERROR, (_event, data) => {
      if (data.fatal) this.#reports.trouble(hlsTrouble(data, this.#url));
      else if (data.errorAction?.nextAutoLevel !== undefined) rungFailed = true;
    });
    hls.on(Events.FRAG_BUFFERED, () => {
      this.#reports.progress();
      if (rungFailed) this.#reports.changedRung();
      rungFailed = false;
    });
    hls.on(Events.LEVEL_LOADED, (_event, { details }) => {
      this.#reports.progress();
      if (build === "light" && details.encryptedFragments.length) this.#restartFull();
    });
    hls.on(Events.MANIFEST_LOADED, (_event, { audioTracks, sessionKeys }) => {
      // The light build would play a stream with separate audio silently.
      if (build === "light" && (audioTracks.some(({ url }) => url) || sessionKeys?.length))
        this.#restartFull();
    });
  }

  /** In a task of its own: hls.js must not be destroyed by its own listener. */
  #restartFull(): void {
    queueMicrotask(() => {
      if (this.#listening.signal.aborted) return;
      this.#destroy();
      void this.#start("full");
    });
  }

  #destroy(): void {
    if (!this.#hls) return;
    // NaN until something was measured.
    const measured = this.#hls.bandwidthEstimate;
    if (measured > 0) this.#library.bandwidth = measured;
    this.#hls.destroy();
    this.#hls = undefined;
  }
}

function hlsTrouble({ type, details, response }: ErrorData, url: string) {
  const message = `${url}: ${details}${response?.code ? ` (${response.code})` : ""}`;
  if ((type as string) === "mediaError") return trouble("decode", "malformed", message);
  if (/timeout/i.test(details)) return trouble("network", "timeout", message);
  return trouble("network", response?.code === 404 ? "not_found" : "network", message);
}
