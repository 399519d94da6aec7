import { expect, test } from "vitest";
import { type ClockAnchor, SimulatedClock } from "./simulated-clock.ts";

function memory() {
  let kept: ClockAnchor | undefined;
  return { read: () => kept, write: (anchor: ClockAnchor) => void (kept = anchor) };
}

test("runs at its speed, moves forward, never back", () => {
  let real = 1000;
  const clock = new SimulatedClock(memory(), { speed: 60, real: () => real });
  expect(clock.now()).toBe(1000);
  real += 10;
  expect(clock.now()).toBe(1600);
  clock.setSpeed(1);
  clock.advance(5000);
  real += 10;
  expect(clock.now()).toBe(6610);
  expect(() => clock.advance(-1)).toThrow("only moves forward");
});

test("a restart goes on from where it was", () => {
  const kept = memory();
  let real = 0;
  new SimulatedClock(kept, { real: () => real }).advance(86_400_000);
  real = 500;
  expect(new SimulatedClock(kept, { real: () => real }).now()).toBe(86_400_500);
});

test("a speed that is no speed is refused", () => {
  expect(() => new SimulatedClock(memory(), { speed: Number.NaN })).toThrow("zero or more");
});
