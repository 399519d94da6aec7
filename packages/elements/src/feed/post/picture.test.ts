import { describe, expect, it } from "vitest";
import { fitTag, placeInBox } from "./picture.ts";

const clip = { width: 540, height: 960 };

describe("a place in a picture that covers its box", () => {
  it.each([
    ["same shape", { width: 270, height: 480 }, { x: 67.5, y: 240 }],
    ["taller box: the sides are cut", { width: 270, height: 960 }, { x: 0, y: 480 }],
    ["wider box: top and bottom are cut", { width: 540, height: 480 }, { x: 135, y: 240 }],
  ])("%s", (_, box, expected) => {
    expect(placeInBox({ x: 0.25, y: 0.5 }, clip, box)).toEqual(expected);
  });
});

describe("a tag", () => {
  const room = { width: 390, height: 844, top: 64, bottom: 224 };

  it("has its label after the pin where that fits", () => {
    expect(fitTag({ x: 200, y: 400 }, 120, room)).toEqual({ x: 200, y: 400, side: "after", labelRoom: 156 });
  });

  it("flips a label that would leave the picture", () => {
    expect(fitTag({ x: 330, y: 400 }, 120, room).side).toBe("before");
  });

  it("does not flip to where there is even less room", () => {
    expect(fitTag({ x: 100, y: 400 }, 320, room)).toMatchObject({ side: "after", labelRoom: 256 });
  });

  it.each([
    [
      { x: 200, y: 0 },
      { x: 200, y: 86 },
    ],
    [
      { x: 200, y: 844 },
      { x: 200, y: 598 },
    ],
    [
      { x: -40, y: 400 },
      { x: 22, y: 400 },
    ],
    [
      { x: 500, y: 400 },
      { x: 368, y: 400 },
    ],
  ])("stays between top row and foot: %o", (at, expected) => {
    expect(fitTag(at, 80, room)).toMatchObject(expected);
  });

  it("keeps clear of the rail, at the rail's height only", () => {
    const rail = { edge: "right", width: 68, top: 400 } as const;
    expect(fitTag({ x: 380, y: 500 }, 80, { ...room, rail }).x).toBe(300);
    expect(fitTag({ x: 380, y: 200 }, 80, { ...room, rail }).x).toBe(368);
    expect(fitTag({ x: 10, y: 500 }, 80, { ...room, rail: { ...rail, edge: "left" } }).x).toBe(90);
  });
});
