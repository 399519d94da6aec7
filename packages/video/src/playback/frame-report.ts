import type { StageClip } from "../stage-clip.ts";
import type { EmitStageEvent } from "../stage-event.ts";

/** Turns presented frames into what the feed wants to know: first frame, time, loop, and that the frame is gone. */
export class FrameReport {
  /** Only the active clip tells of time. */
  active = false;
  readonly #clip: StageClip;
  readonly #video: HTMLVideoElement;
  readonly #emit: EmitStageEvent;
  #shown = false;
  #lastMs = 0;

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
    const { key } = this.#clip;
    if (!this.#shown) {
      this.#shown = true;
      this.#emit({ type: "first_frame", key });
    }
    if (!this.active) return;
    const durationMs = this.#durationMs();
    // The loop attribute suppresses `ended`; a jump back over half the clip that nobody asked for is the loop.
    const looped = currentMs < this.#lastMs - durationMs / 2;
    this.#lastMs = currentMs;
    this.#emit({ type: "time", key, currentMs, durationMs });
    if (looped) this.#emit({ type: "looped", key });
  }

  /** A seek is not a loop. */
  jump(): void {
    this.#lastMs = 0;
  }

  lost(): void {
    if (!this.#shown) return;
    this.#shown = false;
    this.#lastMs = 0;
    this.#emit({ type: "frame_lost", key: this.#clip.key });
  }

  #durationMs(): number {
    const { duration } = this.#video;
    return Number.isFinite(duration) ? duration * 1000 : this.#clip.clip.durationMs;
  }
}
