import type { PicturePoint } from "@shop-feed/contract/feed";
import type { Size } from "../layout.ts";

/** Pixels from the top left of a box that a picture covers (`object-fit: cover`), for a place in the picture. */
export function placeInBox({ x, y }: PicturePoint, picture: Size, box: Size): PicturePoint {
  const scale = Math.max(box.width / picture.width, box.height / picture.height);
  return {
    x: (box.width - picture.width * scale) / 2 + x * picture.width * scale,
    y: (box.height - picture.height * scale) / 2 + y * picture.height * scale,
  };
}

/** Where tags may be: below the top row, above the foot, clear of the rail. */
export interface TagRoom extends Size {
  readonly top: number;
  readonly bottom: number;
  /** The controls over the picture: which edge they are at, and from which height down. */
  readonly rail?:
    | { readonly edge: "left" | "right"; readonly width: number; readonly top: number }
    | undefined;
}

const PIN = 22;
const EDGE = 12;

/** A pin inside the room, the side of it on which its label (of this width) stays inside, and the width it may have. */
export function fitTag(
  at: PicturePoint,
  labelWidth: number,
  room: TagRoom,
): PicturePoint & { readonly side: "after" | "before"; readonly labelRoom: number } {
  const y = clamp(at.y, room.top + PIN, room.height - room.bottom - PIN);
  const rail = room.rail && y + PIN > room.rail.top ? room.rail : undefined;
  const left = rail?.edge === "left" ? rail.width : 0;
  const right = rail?.edge === "right" ? rail.width : 0;
  const x = clamp(at.x, left + PIN, room.width - right - PIN);
  const after = room.width - EDGE - PIN - x;
  const before = x - PIN - EDGE;
  const side = labelWidth <= after || after >= before ? "after" : "before";
  return { x, y, side, labelRoom: side === "after" ? after : before };
}

const clamp = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(value, Math.max(least, most)));
