/** How far a clip gets on: `start` is its first frame and a little more, `play` all that playing needs. */
export type Depth = "start" | "play";
export type Phase = "idle" | "loading" | "ready" | "failed";

export interface PrefetchClip {
  readonly key: string;
  /** Posts from the active one: 0 it, 1 the next, −1 the one before. */
  readonly distance: number;
  readonly phase: Phase;
}

export interface PrefetchAction {
  readonly key: string;
  readonly depth: Depth;
}

/**
 * What to load now. The active clip has the network to itself until it shows a frame; then the clips ahead, one at a
 * time, and the one behind last. Whoever holds a slot but is not named waits.
 * @param clips those that hold a slot, most wanted first.
 */
export function plan(clips: readonly PrefetchClip[]): readonly PrefetchAction[] {
  const actions: PrefetchAction[] = [];
  const ahead = clips.filter(({ distance }) => distance >= 0);
  const behind = clips.filter(({ distance }) => distance < 0);
  let clear = true;
  for (const { key, distance, phase } of [...ahead, ...behind]) {
    if (distance === 0) actions.push({ key, depth: "play" });
    else if (phase !== "failed" && (clear || phase !== "idle")) actions.push({ key, depth: "start" });
    if (phase === "idle" || phase === "loading") clear = false;
  }
  return actions;
}
