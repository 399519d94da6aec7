import type { StageClip } from "../stage-clip.ts";
import type { EmitStageEvent } from "../stage-event.ts";

/** Turns presented frames into what the feed wants to know: the first one, the time, and that none is left. */
export class FrameReport {
  /** Only the active clip tells of time. */
  active = false;
  readonly #clip: StageClip;
  readonly #video: HTMLVideoElement;
  readonly #emit: EmitStageEvent;
  #shown = false;

  constructor(clip: StageClip, video: HTMLVideoElement, emit: EmitStageEvent) {
    this.#clip = clip;
    this.#video = video;
    this.#emit = emit;
  }

  /** A frame of this clip is on the element. */
  get shown(): boolean {
    return this.#shown;
  }

  frame(currentMs: number): void {
    const { key, clip } = this.#clip;
    if (!this.#shown) {
      this.#shown = true;
      this.#emit({ type: "first_frame", key });
    }
    if (!this.active) return;
    const { duration } = this.#video;
    const durationMs = Number.isFinite(duration) ? duration * 1000 : clip.durationMs;
    this.#emit({ type: "time", key, currentMs, durationMs });
  }

  lost(): void {
    if (!this.#shown) return;
    this.#shown = false;
    this.#emit({ type: "frame_lost", key: this.#clip.key });
  }
}
