import { aClipPost } from "@shop-feed/contract/fakes";
import type { Capabilities } from "@shop-feed/contract/commerce";
import { describe, expect, it } from "vitest";
import { english } from "../../i18n/i18n.ts";
import { type Control, type ControlPlaces, type ControlsState, placeControls } from "./controls.core.ts";

const state: ControlsState = {
  post: aClipPost("a", {
    clip: { captions: [{ lang: "en", label: "English", url: "https://c.example/en.vtt" }] },
  }),
  playback: { playing: true, muted: true, captions: false, refused: false },
  capabilities: { link: true, orders: true } as Capabilities,
  bagCount: 2,
  closable: true,
  canExpand: true,
  canShare: true,
  atFirst: true,
  atLast: false,
};
const names = (places: ControlPlaces) =>
  Object.fromEntries(
    (Object.entries(places) as [string, readonly Control[]][]).map(([place, controls]) => [
      place,
      controls.map(({ action }) => action).join(" "),
    ]),
  );

describe("controls", () => {
  it.each([
    ["phone", { start: "close", end: "play account", rail: "share bag captions mute", pager: "" }],
    ["column", { start: "close", end: "play account", rail: "share bag captions mute", pager: "" }],
    ["card", { start: "close", end: "expand", rail: "play mute", pager: "" }],
    [
      "desk",
      { start: "close", end: "", rail: "account share bag captions mute play", pager: "previous next" },
    ],
  ] as const)("on a %s", (layout, expected) => {
    expect(names(placeControls(state, layout, english))).toEqual(expected);
  });

  it("offer only what there is", () => {
    const { clip } = aClipPost("a");
    const mute = {
      ...state,
      post: aClipPost("a", { clip: { ...clip, hasAudio: false } }),
      bagCount: undefined,
      canShare: false,
    };
    expect(
      names(placeControls({ ...mute, capabilities: undefined, closable: false }, "phone", english)),
    ).toEqual({
      start: "",
      end: "play",
      rail: "",
      pager: "",
    });
  });

  it("offer orders where there is no account", () => {
    const capabilities = { link: false, orders: true } as Capabilities;
    expect(names(placeControls({ ...state, capabilities }, "phone", english))).toMatchObject({
      end: "play orders",
    });
  });

  it("say what they do now", () => {
    const labels = (part: Partial<ControlsState["playback"]>, bagCount = 1) => {
      const { end, rail } = placeControls(
        { ...state, bagCount, playback: { ...state.playback, ...part } },
        "phone",
        english,
      );
      return [...end, ...rail].map(({ label }) => label);
    };
    expect(labels({})).toEqual([
      "Pause",
      "Account",
      "Share this clip",
      "Cart, 1 item",
      "Captions",
      "Turn sound on",
    ]);
    expect(labels({ playing: false, muted: false }, 0)).toEqual([
      "Play",
      "Account",
      "Share this clip",
      "Cart, empty",
      "Captions",
      "Mute",
    ]);
  });

  it("stop at the ends", () => {
    const { pager } = placeControls({ ...state, atFirst: true, atLast: true }, "desk", english);
    expect(pager.map(({ disabled }) => disabled)).toEqual([true, true]);
  });
});
