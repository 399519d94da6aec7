import { expect, test } from "vitest";
import { interrupt, stateOf, stepsTaken, timetable } from "./parcel.ts";

const placed = Date.parse("2026-11-20T12:00:00Z");
const expected = Date.parse("2026-11-22T21:00:00Z");
const parcel = {
  id: "p",
  shipper: "Halden",
  carrier: "Wheels",
  trackingNumber: "1",
  expectedAt: new Date(expected).toISOString(),
  lines: [],
  steps: timetable(placed, expected, "Halden", "Wheels", "Chicago"),
};

test("a parcel passes every state once, in order, and arrives before the promised hour", () => {
  const seen: string[] = [];
  for (let now = placed; now <= expected; now += 600_000) {
    const state = stateOf(parcel, now);
    if (seen.at(-1) !== state) seen.push(state);
  }
  expect(seen).toEqual(["preparing", "shipped", "in_transit", "out_for_delivery", "delivered"]);
});

test("nothing has happened at the moment of placing, everything by the promised hour", () => {
  expect(stepsTaken(parcel, placed)).toEqual([]);
  expect(stepsTaken(parcel, expected).map(({ text }) => text)).toEqual([
    "Halden is packing it",
    "Handed to Wheels",
    "On its way with Wheels",
    "Chicago depot",
    "Delivered",
  ]);
});

test("a lost parcel stays lost and keeps what had happened", () => {
  const midway = placed + (expected - placed) / 2;
  const lost = interrupt(parcel, "lost", midway);
  expect(stateOf(lost, expected)).toBe("lost");
  expect(stepsTaken(lost, expected).map(({ state }) => state)).toEqual([
    "preparing",
    "shipped",
    "in_transit",
    "lost",
  ]);
});
