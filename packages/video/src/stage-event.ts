import type { Failure } from "@shop-feed/contract/feed";

/** How playback went on after something broke. */
export type RecoveredHow = "other_rung" | "other_source" | "decoder_restarted";

/** What the stage tells of, always with the key (post id) of the clip it is about. */
export type StageEvent =
  /** A frame of this very clip was presented: the poster may go. */
  | { readonly type: "first_frame"; readonly key: string }
  /** The clip gave its element back, or changes source: the poster must come back. */
  | { readonly type: "frame_lost"; readonly key: string }
  /** The active clip presented the frame of this time; up to once per display frame. */
  | { readonly type: "time"; readonly key: string; readonly currentMs: number; readonly durationMs: number }
  /** What the active clip really does, whatever was asked of it. */
  | { readonly type: "playing" | "paused" | "waiting"; readonly key: string }
  /** The active clip reached its end and began again. */
  | { readonly type: "looped"; readonly key: string }
  /** The active caption lines, plain text; none: nothing is being said. */
  | { readonly type: "cue"; readonly key: string; readonly lines: readonly string[] }
  /** Not even muted playback was allowed: show a play button that calls `play()`. */
  | { readonly type: "autoplay_refused"; readonly key: string }
  /** The browser refused sound, or another feed on the page took it: playback goes on muted. */
  | { readonly type: "muted_by_policy"; readonly reason: "autoplay" | "other_feed" }
  /** Every source of the clip failed; its poster stays. */
  | { readonly type: "media_failed"; readonly key: string; readonly failure: Failure }
  | { readonly type: "recovered"; readonly key: string; readonly how: RecoveredHow };

export type EmitStageEvent = (event: StageEvent) => void;
