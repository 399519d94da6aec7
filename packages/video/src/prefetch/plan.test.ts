import { describe, expect, it } from "vitest";
import { type Phase, plan } from "./plan.ts";

/** Clips around the active one in order of nearness, and what each is told: `·` nothing, `s` start, `p` play. */
const cases: { title: string; clips: readonly (readonly [number, Phase])[]; told: string }[] = [
  {
    title: "the active clip has the network alone",
    clips: [
      [0, "idle"],
      [1, "idle"],
      [-1, "idle"],
      [2, "idle"],
    ],
    told: "p···",
  },
  {
    title: "still alone while it loads",
    clips: [
      [0, "loading"],
      [1, "idle"],
      [-1, "idle"],
    ],
    told: "p··",
  },
  {
    title: "the next begins once it shows a frame",
    clips: [
      [0, "ready"],
      [1, "idle"],
      [-1, "idle"],
      [2, "idle"],
    ],
    told: "ps··",
  },
  {
    title: "then the one after next, before the one behind",
    clips: [
      [0, "ready"],
      [1, "ready"],
      [-1, "idle"],
      [2, "idle"],
    ],
    told: "ps·s",
  },
  {
    title: "the one behind comes last",
    clips: [
      [0, "ready"],
      [1, "ready"],
      [-1, "idle"],
      [2, "ready"],
    ],
    told: "psss",
  },
  {
    title: "a failed clip holds nobody up",
    clips: [
      [0, "failed"],
      [1, "failed"],
      [-1, "idle"],
      [2, "idle"],
    ],
    told: "p··s",
  },
  {
    title: "a neighbour left behind half loaded shrinks its buffer",
    clips: [
      [0, "loading"],
      [1, "loading"],
      [-1, "ready"],
    ],
    told: "pss",
  },
  {
    title: "no clip is active",
    clips: [
      [1, "idle"],
      [-1, "idle"],
    ],
    told: "s·",
  },
];

describe("plan", () => {
  it.for(cases)("$title", ({ clips, told }) => {
    const actions = plan(clips.map(([distance, phase]) => ({ key: String(distance), distance, phase })));
    const letters = clips.map(
      ([distance]) => actions.find(({ key }) => key === String(distance))?.depth[0] ?? "·",
    );
    expect(letters.join("")).toBe(told);
  });
});
