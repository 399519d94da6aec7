import type { Clip } from "@shop-feed/contract/feed";

/** A clip and its place in the feed. */
export interface StageClip {
  /** The post's id: what events and `slotFor` speak of. One key always means the same media. */
  readonly key: string;
  /** The post's position in the feed; the video sits at `index × 100%` of the stage. */
  readonly index: number;
  readonly clip: Clip;
}

/** The clips from the most to the least worth an element: the active one, then ahead before behind, outwards. */
export function byNearness(clips: readonly StageClip[], active: number | undefined): readonly StageClip[] {
  if (active === undefined) return [];
  const ordered = clips.toSorted((a, b) => a.index - b.index);
  const current = ordered.filter(({ index }) => index === active);
  const ahead = ordered.filter(({ index }) => index > active);
  const behind = ordered.filter(({ index }) => index < active).toReversed();
  const around = ahead.flatMap((clip, step) => [clip, ...behind.slice(step, step + 1)]);
  return [...current, ...around, ...behind.slice(ahead.length)];
}
