import { describe, expect, it } from "vitest";
import { WheelGesture, type WheelStep } from "./wheel-gesture.ts";

const step = (timeStamp: number, deltaY: number, part: Partial<WheelStep> = {}): WheelStep => ({
  timeStamp,
  deltaY,
  deltaMode: 0,
  ctrlKey: false,
  ...part,
});

const moves = (...steps: readonly WheelStep[]) => {
  const gesture = new WheelGesture();
  return steps.map((each) => gesture.read(each));
};

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** What a flick leaves behind: 120, 115, … 1 px, one at every frame, for longer than a move to the next post takes. */
const inertia = (sign: number) => {
  const steps: WheelStep[] = [];
  for (let delta = 120; delta >= 1; delta *= 0.96)
    steps.push(step(steps.length * 16, sign * Math.round(delta)));
  return steps;
};

describe("a wheel", () => {
  it("moves one post with each notch", () => {
    expect(moves(step(0, 120), step(200, 120), step(420, -120))).toEqual([1, 1, -1]);
  });

  it("that counts lines has notches only", () => {
    expect(moves(step(0, 3, { deltaMode: 1 }))).toEqual([1]);
  });

  it("turned back moves back at once", () => {
    expect(moves(step(0, 120), step(60, -120))).toEqual([1, -1]);
  });
});

describe("a trackpad", () => {
  it.each([1, -1])("moves one post while its flick runs out: %d", (sign) => {
    const steps = inertia(sign);
    expect(steps.filter(({ deltaY }) => Math.abs(deltaY) >= 40).length).toBeGreaterThan(20);
    expect(moves(...steps)[0]).toBe(sign);
    expect(sum(moves(...steps))).toBe(sign);
  });

  it("that begins with small steps scrolls as it is, however fast it gets", () => {
    expect(moves(step(0, 2), step(16, 18), step(32, 64), step(48, 90), step(64, 70))).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });

  it("pinched or pushed sideways moves nothing", () => {
    expect(moves(step(0, 120, { ctrlKey: true }), step(16, 0, { deltaMode: 1 }))).toEqual([0, 0]);
  });
});
