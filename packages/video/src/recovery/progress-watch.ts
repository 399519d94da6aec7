import type { Clock } from "@shop-feed/contract/feed";
import { HangWatch } from "./hang-watch.ts";

const STUCK_MS = 1_500;
/** Wakings in a row without a frame between them. */
const MOST_WAKINGS = 2;

/** The parts of a media element that this looks at. */
export type Watched = Pick<HTMLVideoElement, "buffered" | "seeking" | "currentTime">;

/**
 * Sees that a clip gets on. A decoder that stands still although it holds what comes next (WebKitGTK's does now and
 * then, with media source extensions) is woken by a seek to where it is, and told of when that does not help; whatever
 * else stands still is told of after `hangMs`.
 */
export class ProgressWatch {
  readonly #video: Watched;
  readonly #stuck: HangWatch;
  readonly #hang: HangWatch;
  readonly #onStill: (kind: "decode" | "hung") => void;
  #on = false;
  #wakings = 0;
  #lastFrame: number | undefined;

  /** @param onStill `decode`: the decoder sleeps on what it holds; `hung`: nothing comes. */
  constructor(
    video: Watched,
    { clock, hangMs }: { clock: Clock; hangMs: number },
    onStill: (kind: "decode" | "hung") => void,
  ) {
    this.#video = video;
    this.#onStill = onStill;
    this.#hang = new HangWatch(clock, hangMs, () => onStill("hung"));
    this.#stuck = new HangWatch(clock, Math.min(STUCK_MS, hangMs / 2), () => this.#wake());
  }

  set(on: boolean): void {
    this.#on = on;
    this.#hang.set(on);
    this.#stuck.set(on);
  }

  /** Bytes came, or the element changed its state. */
  alive(): void {
    this.#hang.alive();
    this.#stuck.alive();
  }

  /** A frame of this media time was presented; the same one again, as after a waking, is no progress. */
  frame(ms: number): void {
    if (ms === this.#lastFrame) return;
    this.#lastFrame = ms;
    this.#wakings = 0;
    this.alive();
  }

  #wake(): void {
    const video = this.#video;
    this.#stuck.set(this.#on);
    if (video.seeking || !holdsNext(video)) return;
    if (this.#wakings === MOST_WAKINGS) {
      this.#wakings = 0;
      return this.#onStill("decode");
    }
    this.#wakings++;
    // oxlint-disable-next-line no-self-assign -- assigning is seeking
    video.currentTime = video.currentTime;
  }
}

/** There is at least a moment of media after the playhead. */
function holdsNext({ buffered, currentTime }: Watched): boolean {
  return Array.from({ length: buffered.length }, (_, at) => at).some(
    (at) => buffered.start(at) <= currentTime + 0.1 && buffered.end(at) >= currentTime + 0.3,
  );
}
