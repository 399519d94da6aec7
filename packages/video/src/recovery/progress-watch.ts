import type { Clock } from "@shop-feed/contract/feed";
import { HangWatch } from "./hang-watch.ts";

const STUCK_MS = 1_500;
/** Wakings in a row without a frame between them. */
const MOST_WAKINGS = 3;

/** The parts of a media element that this looks at. */
export type Watched = Pick<HTMLVideoElement, "buffered" | "seeking" | "currentTime">;

/**
 * Sees that a clip gets on. A decoder that stands still although it holds what comes next (WebKitGTK's does now and
 * then, with media source extensions) is woken by a seek to where it is; whatever stands still for `hangMs` is told of.
 */
export class ProgressWatch {
  readonly #video: Watched;
  readonly #stuck: HangWatch;
  readonly #hang: HangWatch;
  #on = false;
  #wakings = 0;

  constructor(video: Watched, { clock, hangMs }: { clock: Clock; hangMs: number }, onHang: () => void) {
    this.#video = video;
    this.#hang = new HangWatch(clock, hangMs, onHang);
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

  /** A frame was presented. */
  moved(): void {
    this.#wakings = 0;
    this.alive();
  }

  #wake(): void {
    const video = this.#video;
    if (!video.seeking && holdsNext(video) && this.#wakings < MOST_WAKINGS) {
      this.#wakings++;
      // oxlint-disable-next-line no-self-assign -- assigning is seeking
      video.currentTime = video.currentTime;
    }
    this.#stuck.set(this.#on);
  }
}

/** There is at least a moment of media after the playhead. */
function holdsNext({ buffered, currentTime }: Watched): boolean {
  return Array.from({ length: buffered.length }, (_, at) => at).some(
    (at) => buffered.start(at) <= currentTime + 0.1 && buffered.end(at) >= currentTime + 0.3,
  );
}
