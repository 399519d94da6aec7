import { describe, expect, it } from "vitest";
import { type ProductTag, tagPosition, tagVisible } from "./product-tag.ts";

const tag = (keyframes: ProductTag["keyframes"]): ProductTag => ({
  id: "t",
  productId: "p",
  label: "Tag",
  placement: keyframes.length > 0 ? "point" : "card",
  startMs: 1_000,
  endMs: 5_000,
  keyframes,
  product: { title: "Tag" },
});

describe("tagPosition", () => {
  const moving = tag([
    { atMs: 1_000, x: 0, y: 1 },
    { atMs: 2_000, x: 0.5, y: 0 },
    { atMs: 4_000, x: 0.1, y: 0.2 },
  ]);
  it.each([
    [0, 0, 1],
    [1_000, 0, 1],
    [1_250, 0.125, 0.75],
    [2_000, 0.5, 0],
    [3_000, 0.3, 0.1],
    [4_000, 0.1, 0.2],
    [9_000, 0.1, 0.2],
  ])("at %i ms is at %f, %f", (at, x, y) => {
    const place = tagPosition(moving, at)!;
    expect(place.x).toBeCloseTo(x);
    expect(place.y).toBeCloseTo(y);
  });

  it("stands still with one keyframe, and is nowhere for cards", () => {
    const still = tag([{ atMs: 1_000, x: 0.3, y: 0.3 }]);
    expect([0, 1_000, 9_000].map((at) => tagPosition(still, at))).toEqual(
      Array.from({ length: 3 }, () => ({ x: 0.3, y: 0.3 })),
    );
    expect(tagPosition(tag([]), 0)).toBeUndefined();
  });
});

it.each([
  [999, false],
  [1_000, true],
  [4_999, true],
  [5_000, false],
])("at %i ms is visible: %s", (at, visible) => expect(tagVisible(tag([]), at)).toBe(visible));
