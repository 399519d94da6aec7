/**
 * How the feed arranges itself, by the size of its own box and never by the window's.
 * `card` under 320 px, `phone` to 479, `column` (9:16 on a sunken surface) to 839, `desk` (controls and panel beside) above;
 * a low box (a phone on its side) has no room for controls one above the other beside a column, so it stays a `column`.
 */
export type Layout = "card" | "phone" | "column" | "desk";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function layoutFor(size: Size): Layout {
  if (size.width < 320) return "card";
  if (size.width < 480) return "phone";
  return size.width < 840 || isShort(size) ? "column" : "desk";
}

/** Under 560 px of height the caption keeps one line and a sheet has no half stop. */
export const isShort = ({ height }: Size): boolean => height < 560;
