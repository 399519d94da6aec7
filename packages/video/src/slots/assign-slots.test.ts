import { describe, expect, it } from "vitest";
import { byNearness, type StageClip } from "../stage-clip.ts";
import { assignSlots } from "./assign-slots.ts";

const none = undefined;

describe("assignSlots", () => {
  const cases = [
    {
      title: "fills empty slots, most wanted first",
      held: [none, none, none],
      wanted: ["b", "c", "a", "d"],
      next: ["b", "c", "a"],
    },
    {
      title: "moves nobody who stays",
      held: ["a", "b", "c", "d"],
      wanted: ["c", "d", "b", "e"],
      next: ["e", "b", "c", "d"],
    },
    {
      title: "keeps everyone when only the order changes",
      held: ["a", "b"],
      wanted: ["b", "a"],
      next: ["a", "b"],
    },
    {
      title: "leaves slots empty when there is nothing to hold",
      held: ["a", "b", "c"],
      wanted: ["b"],
      next: [none, "b", none],
    },
    { title: "wants nothing", held: ["a", "b"], wanted: [], next: [none, none] },
    {
      title: "drops a holder that is wanted beyond the number of slots",
      held: ["z", none],
      wanted: ["a", "b", "z"],
      next: ["a", "b"],
    },
  ];
  it.for(cases)("$title", ({ held, wanted, next }) => {
    expect(assignSlots(held, wanted)).toEqual(next);
  });

  it("gives one slot to each of the nearest at every step of a long swipe there and back", () => {
    let held: readonly (string | undefined)[] = [none, none, none, none];
    for (const at of [...Array(30).keys(), ...[...Array(30).keys()].toReversed()]) {
      const wanted = [at, at + 1, at - 1, at + 2].map(String);
      const before = held;
      held = assignSlots(held, wanted);
      expect(new Set(held)).toEqual(new Set(wanted));
      before.forEach((key, slot) => key && wanted.includes(key) && expect(held[slot]).toBe(key));
    }
  });
});

describe("byNearness", () => {
  const clips = (...indices: number[]) => indices.map((index) => ({ key: `p${index}`, index }) as StageClip);
  const cases: { title: string; indices: number[]; active: number | undefined; keys: string[] }[] = [
    {
      title: "the active one, then next, previous, next but one",
      indices: [0, 1, 2, 3, 4],
      active: 1,
      keys: ["p1", "p2", "p0", "p3", "p4"],
    },
    { title: "the start of the feed", indices: [0, 1, 2, 3], active: 0, keys: ["p0", "p1", "p2", "p3"] },
    {
      title: "the end of the feed fills up from behind",
      indices: [0, 1, 2, 3],
      active: 3,
      keys: ["p3", "p2", "p1", "p0"],
    },
    { title: "a post without a clip is active", indices: [0, 2, 4], active: 3, keys: ["p4", "p2", "p0"] },
    { title: "clips in any order", indices: [3, 0, 2, 1], active: 2, keys: ["p2", "p3", "p1", "p0"] },
    { title: "nothing is active", indices: [0, 1], active: undefined, keys: [] },
  ];
  it.for(cases)("$title", ({ indices, active, keys }) => {
    expect(byNearness(clips(...indices), active).map(({ key }) => key)).toEqual(keys);
  });
});
