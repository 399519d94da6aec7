import type { Failure } from "@shop-feed/contract/feed";
import type { Depth } from "../prefetch/plan.ts";

/** Something that the engine did not get over by itself. */
export interface Trouble {
  readonly kind: "network" | "decode" | "hung";
  readonly failure: Failure;
}

/** What an engine tells its player. After `close()` it tells nothing more. */
export interface EngineReports {
  /** The element has its source: `play()` now means this clip. */
  opened(): void;
  /** Bytes arrived. */
  progress(): void;
  /** A rung of the ladder failed and another took its place. */
  changedRung(): void;
  trouble(trouble: Trouble): void;
}

/** Brings one source into one `<video>`. */
export interface Engine {
  /** @param startAt seconds into the clip. */
  open(depth: Depth, startAt: number): void;
  setDepth(depth: Depth): void;
  /** Starts the decoder anew in place, after a decoding error. Only hls.js can. */
  repair(): void;
  /** Stops and resumes the network, for a page that is not seen. */
  suspend(suspended: boolean): void;
  /** Lets go of the element, which is empty afterwards. */
  close(): void;
}
