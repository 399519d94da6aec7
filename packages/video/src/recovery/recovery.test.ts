import { describe, expect, it } from "vitest";
import type { Trouble } from "../engines/engine.ts";
import { recover, type RecoveryStep, untried } from "./recovery.ts";

const HLS_THEN_MP4 = [true, false];

/** What is done about one trouble after another, with the source each leads to. */
function story(repairable: readonly boolean[], ...troubles: Trouble["kind"][]): string[] {
  let now = untried;
  return troubles.map((trouble) => {
    const at = { sources: repairable.length, repairable: repairable[now.source] ?? false };
    const step: RecoveryStep = recover(now, trouble, at);
    if (step.action === "give_up") return step.action;
    now = step.next;
    return `${step.action} ${now.source}`;
  });
}

describe("recover", () => {
  const cases: {
    title: string;
    sources: readonly boolean[];
    troubles: Trouble["kind"][];
    steps: string[];
  }[] = [
    {
      title: "a missing playlist leads to the MP4",
      sources: HLS_THEN_MP4,
      troubles: ["network"],
      steps: ["open 1"],
    },
    {
      title: "a decoding error restarts the decoder once",
      sources: HLS_THEN_MP4,
      troubles: ["decode", "decode"],
      steps: ["repair 0", "open 1"],
    },
    {
      title: "an MP4 that cannot be decoded leads to the playlist",
      sources: [false, true],
      troubles: ["decode", "decode"],
      steps: ["open 1", "repair 1"],
    },
    {
      title: "a hang is no case for the decoder",
      sources: HLS_THEN_MP4,
      troubles: ["hung"],
      steps: ["open 1"],
    },
    {
      title: "each source has its own restart",
      sources: [true, true],
      troubles: ["decode", "network", "decode", "decode"],
      steps: ["repair 0", "open 1", "repair 1", "give_up"],
    },
    { title: "the last source is the end", sources: [false], troubles: ["network"], steps: ["give_up"] },
  ];
  it.for(cases)("$title", ({ sources, troubles, steps }) => {
    expect(story(sources, ...troubles)).toEqual(steps);
  });

  it("ends, whatever goes wrong", () => {
    for (const kind of ["network", "decode", "hung"] as const)
      expect(story([true, true, false], ...Array<typeof kind>(7).fill(kind))).toContain("give_up");
  });
});
