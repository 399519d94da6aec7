import type { HlsConfig } from "hls.js";
import type { Depth } from "../prefetch/plan.ts";

/** Seconds to keep ahead of the playhead: a neighbour holds its first segment, the clip on screen rides out a dip. */
export function bufferGoals(depth: Depth): Pick<HlsConfig, "maxBufferLength" | "maxMaxBufferLength"> {
  return depth === "play"
    ? { maxBufferLength: 6, maxMaxBufferLength: 10 }
    : { maxBufferLength: 2, maxMaxBufferLength: 1 };
}

// A missing file is not asked for again: hls.js goes to another rung, and after the last rung we go to another source.
const policy = {
  default: {
    maxTimeToFirstByteMs: 6_000,
    maxLoadTimeMs: 15_000,
    timeoutRetry: { maxNumRetry: 1, retryDelayMs: 0, maxRetryDelayMs: 0 },
    errorRetry: { maxNumRetry: 1, retryDelayMs: 400, maxRetryDelayMs: 400 },
  },
};

export interface HlsStart {
  readonly depth: Depth;
  /** Seconds into the clip. */
  readonly startAt: number;
  /** Bits per second measured before, if any. */
  readonly bandwidth: number | undefined;
}

export function hlsConfig({ depth, startAt, bandwidth }: HlsStart): Partial<HlsConfig> {
  return {
    ...bufferGoals(depth),
    // -1 is hls.js's own choice, which for live is not the start.
    startPosition: startAt > 0 ? startAt : -1,
    // The first segment is asked for before the media source is open, and parsed here: a worker costs ~40 ms to start.
    startFragPrefetch: true,
    enableWorker: false,
    testBandwidth: false,
    capLevelToPlayerSize: true,
    maxDevicePixelRatio: 2,
    ...(bandwidth === undefined ? {} : { abrEwmaDefaultEstimate: bandwidth }),
    abrEwmaDefaultEstimateMax: 20_000_000,
    // Clips are short and loop: the second round costs no bytes.
    backBufferLength: Infinity,
    manifestLoadPolicy: policy,
    playlistLoadPolicy: policy,
    fragLoadPolicy: policy,
  };
}
