import type { Money } from "../money.ts";

/** A place in the picture: fractions of its width and height from the top left. Physical, never mirrored. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

export interface TagKeyframe extends PicturePoint {
  /** Milliseconds from the clip's start. */
  readonly atMs: number;
}

/**
 * What the feed itself knows of the tagged product, so that a tag and the honest fallback (a link out) need no shop.
 * The price is a snapshot: it is shown with its time and never as live.
 */
export interface ProductPreview {
  readonly title: string;
  readonly imageUrl?: string | undefined;
  /** Where to see or buy it outside. */
  readonly url?: string | undefined;
  readonly price?: Money | undefined;
  readonly listPrice?: Money | undefined;
  readonly asOf?: string | undefined;
}

/** A product anchored to a post for a time range. */
export interface ProductTag {
  readonly id: string;
  readonly productId: string;
  readonly variantId?: string | undefined;
  /** Which shop sells it, where a feed serves several; undefined: the feed's own. */
  readonly shop?: string | undefined;
  /** Short name for the label. */
  readonly label: string;
  /** `point`: on the picture at `keyframes`; `card`: only the card at the bottom. */
  readonly placement: "point" | "card";
  readonly startMs: number;
  readonly endMs: number;
  /** In time order; one entry: the tag stands still. Empty for cards. */
  readonly keyframes: readonly TagKeyframe[];
  readonly product: ProductPreview;
}

/** Where a point tag is at a time, linear between its keyframes; undefined for cards. */
export function tagPosition(tag: ProductTag, atMs: number): PicturePoint | undefined {
  const { keyframes } = tag;
  const first = keyframes[0];
  if (!first) return undefined;
  const after = keyframes.findIndex((frame) => frame.atMs > atMs);
  if (after === 0) return { x: first.x, y: first.y };
  const from = keyframes[after === -1 ? keyframes.length - 1 : after - 1] ?? first;
  const to = after === -1 ? undefined : keyframes[after];
  if (!to) return { x: from.x, y: from.y };
  const share = (atMs - from.atMs) / (to.atMs - from.atMs);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Whether the tag is to be seen at this time of the clip. */
export function tagVisible(tag: ProductTag, atMs: number): boolean {
  return atMs >= tag.startMs && atMs < tag.endMs;
}
