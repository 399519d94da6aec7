import { expect, it } from "vitest";
import { isShort, layoutFor } from "./layout.ts";

it.each([
  [280, 498, "card"],
  [319, 800, "card"],
  [320, 800, "phone"],
  [479, 800, "phone"],
  [480, 800, "column"],
  [839, 800, "column"],
  [840, 800, "desk"],
  [844, 390, "column"],
] as const)("arranges %i × %i as %s", (width, height, layout) => {
  expect(layoutFor({ width, height })).toBe(layout);
});

it("calls a box under 560 short", () => {
  expect([559, 560].map((height) => isShort({ width: 400, height }))).toEqual([true, false]);
});
