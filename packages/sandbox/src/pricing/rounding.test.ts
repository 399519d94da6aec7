import { describe, expect, test } from "vitest";
import { portion, shareOut } from "./rounding.ts";

describe("portion rounds half up, once", () => {
  test.each([
    [4770, 1025, 10_000, 489],
    [5900, 1025, 10_000, 605],
    [5300, 10, 100, 530],
    [5, 50, 100, 3],
    [4, 50, 100, 2],
    [0, 1025, 10_000, 0],
    [9_007_199_254_740, 1025, 10_000, 923_237_923_611],
  ])("%i × %i / %i = %i", (amount, rate, whole, expected) => {
    expect(portion(amount, rate, whole)).toBe(expected);
  });
});

describe("shareOut", () => {
  test.each([
    { amount: 100, weights: [1, 1, 1], expected: [34, 33, 33] },
    { amount: 530, weights: [2900, 2400], expected: [290, 240] },
    { amount: 1, weights: [1, 2], expected: [0, 1] },
    { amount: 7, weights: [0, 5], expected: [0, 7] },
    { amount: 7, weights: [0, 0], expected: [0, 0] },
  ])("gives $amount by $weights", ({ amount, weights, expected }) => {
    expect(shareOut(amount, weights)).toEqual(expected);
  });

  test("the parts always add up to the whole", () => {
    for (let amount = 0; amount < 200; amount += 7) {
      const parts = shareOut(amount, [333, 1, 59, 1200]);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
    }
  });
});
