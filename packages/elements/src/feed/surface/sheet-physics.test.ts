import { describe, expect, it } from "vitest";
import { heldHeight, rubberBand, settleTime, stopFor } from "./sheet-physics.ts";

const stops = [0, 490, 760];

describe("a sheet under a finger", () => {
  it("follows it one to one up to its top stop, then ever less", () => {
    expect(heldHeight(300, 760)).toBe(300);
    expect(heldHeight(-20, 760)).toBe(0);
    expect(heldHeight(860, 760)).toBeCloseTo(760 + rubberBand(100, 760));
    expect(rubberBand(100, 760)).toBeLessThan(60);
    expect(rubberBand(400, 760) - rubberBand(300, 760)).toBeLessThan(rubberBand(100, 760));
  });

  it.each([
    ["rests where it is", 760, 0, 760],
    ["goes to the nearest stop", 520, 0, 490],
    ["goes on with a slow push", 560, 0.3, 760],
    ["closes when let go low", 180, 0, 0],
    ["a flick down moves one stop only", 760, -3, 490],
    ["a second flick closes", 490, -1.5, 0],
    ["a flick up moves one stop", 500, 1.5, 760],
    ["a flick above the top comes back", 790, 2, 760],
  ])("%s", (_, height, velocity, stop) => {
    expect(stopFor(height, velocity, stops)).toBe(stop);
  });

  it("settles as fast as the finger was, within bounds", () => {
    expect(settleTime(300, 0)).toBe(250);
    expect(settleTime(300, 3)).toBe(180);
    expect(settleTime(2_000, 0)).toBe(420);
    expect(settleTime(1, 0)).toBe(180);
  });
});
