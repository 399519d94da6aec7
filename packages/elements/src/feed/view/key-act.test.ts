import { describe, expect, it } from "vitest";
import { keyAct } from "./key-act.ts";

const place = { takesKeys: false, isControl: false, inSurface: false, scrolls: false, surfaceOpen: false };
const key = (key: string, part = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...part,
});

describe("keys in the feed", () => {
  it.each([
    ["ArrowDown", { kind: "move", by: 1 }],
    ["PageDown", { kind: "move", by: 1 }],
    ["ArrowUp", { kind: "move", by: -1 }],
    ["PageUp", { kind: "move", by: -1 }],
    ["Home", { kind: "first" }],
    ["End", { kind: "last" }],
    [" ", { kind: "play" }],
    ["m", { kind: "mute" }],
    ["M", { kind: "mute" }],
    ["Tab", undefined],
    ["Escape", undefined],
  ] as const)("%s", (name, act) => {
    expect(keyAct(key(name), place)).toEqual(act);
  });

  it("leave it by Control+Home and Control+End", () => {
    expect(keyAct(key("Home", { ctrlKey: true }), place)).toEqual({ kind: "leave", to: "before" });
    expect(keyAct(key("End", { ctrlKey: true }), place)).toEqual({ kind: "leave", to: "after" });
  });

  it.each(["ArrowDown", "End", " ", "m"])("%s in a field or a slider is the field's", (name) => {
    expect(keyAct(key(name), { ...place, takesKeys: true })).toBeUndefined();
  });

  it("Space on a button is the button's; arrows still move", () => {
    expect(keyAct(key(" "), { ...place, isControl: true })).toBeUndefined();
    expect(keyAct(key("ArrowDown"), { ...place, isControl: true })).toEqual({ kind: "move", by: 1 });
  });

  it("with a sheet open, arrows scroll it, Space still pauses and Escape closes", () => {
    const sheet = { ...place, inSurface: true, surfaceOpen: true };
    expect(keyAct(key("ArrowDown"), sheet)).toBeUndefined();
    expect(keyAct(key(" "), sheet)).toEqual({ kind: "play" });
    expect(keyAct(key("Escape"), { ...sheet, takesKeys: true })).toEqual({ kind: "close" });
  });

  it("Space in the part of a sheet that scrolls scrolls it; in the feed, which always scrolls, it pauses", () => {
    const body = { ...place, inSurface: true, surfaceOpen: true, scrolls: true };
    expect(keyAct(key(" "), body)).toBeUndefined();
    expect(keyAct(key("m"), body)).toEqual({ kind: "mute" });
    expect(keyAct(key(" "), { ...place, scrolls: true })).toEqual({ kind: "play" });
  });

  it.each(["metaKey", "altKey", "shiftKey"])("with %s they are the browser's", (modifier) => {
    expect(keyAct(key("ArrowDown", { [modifier]: true }), place)).toBeUndefined();
  });
});
