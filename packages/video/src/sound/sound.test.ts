import { describe, expect, it } from "vitest";
import { audible, nextSound, silent, type SoundEvent } from "./sound.ts";

const unmute: SoundEvent = { type: "intent", muted: false };
const mute: SoundEvent = { type: "intent", muted: true };
const gesture: SoundEvent = { type: "gesture" };
const refused: SoundEvent = { type: "refused" };
const other: SoundEvent = { type: "other_feed" };

describe("sound", () => {
  const cases: { title: string; events: SoundEvent[]; heard: boolean }[] = [
    { title: "is off at first", events: [], heard: false },
    { title: "a gesture alone does not bring sound", events: [gesture], heard: false },
    { title: "comes when asked for", events: [unmute], heard: true },
    { title: "goes when the browser refuses", events: [unmute, refused], heard: false },
    { title: "stays off when the same wish is repeated", events: [unmute, refused, unmute], heard: false },
    { title: "comes back by a gesture", events: [unmute, refused, gesture], heard: true },
    { title: "comes back by a change of mind", events: [unmute, other, mute, unmute], heard: true },
    { title: "goes when another feed is heard", events: [unmute, other], heard: false },
    { title: "another feed means nothing to a muted one", events: [other, unmute], heard: true },
  ];
  it.for(cases)("$title", ({ events, heard }) => {
    expect(audible(events.reduce(nextSound, silent))).toBe(heard);
  });

  it("is the same object when nothing changed", () => {
    for (const event of [mute, gesture, refused, other]) expect(nextSound(silent, event)).toBe(silent);
  });
});
