import type { Post } from "@shop-feed/contract/feed";
import type { Capabilities } from "@shop-feed/contract/commerce";
import type { PlaybackState } from "@shop-feed/state";
import * as glyphs from "../../foundation/glyphs.ts";
import type { I18n } from "../../i18n/i18n.ts";
import type { Layout } from "../layout.ts";
import type { ControlAction } from "./control-event.ts";

/** One round button. */
export interface Control {
  readonly action: ControlAction;
  readonly label: string;
  readonly glyph: string;
  readonly fill?: boolean;
  /** A switch: on or off. */
  readonly pressed?: boolean;
  /** Pieces in the cart. */
  readonly count?: number;
  readonly disabled?: boolean;
}

/** What there is to control. */
export interface ControlsState {
  readonly post: Post | undefined;
  readonly playback: PlaybackState;
  readonly capabilities: Capabilities | undefined;
  /** Pieces in the cart; undefined: the shop has none. */
  readonly bagCount: number | undefined;
  readonly closable: boolean;
  readonly canExpand: boolean;
  readonly canShare: boolean;
  readonly atFirst: boolean;
  readonly atLast: boolean;
}

/** Where each control is: a row at the top, the rail over (or beside) the picture, and the pager beside it. */
export interface ControlPlaces {
  readonly start: readonly Control[];
  readonly end: readonly Control[];
  readonly rail: readonly Control[];
  readonly pager: readonly Control[];
}

export function placeControls(state: ControlsState, layout: Layout, i18n: I18n): ControlPlaces {
  const { close, play, account, share, bag, captions, sound, expand, pager } = controlsOf(state, i18n);
  switch (layout) {
    case "card":
      return { start: close, end: expand, rail: [...play, ...sound], pager: [] };
    case "desk":
      return {
        start: close,
        end: [],
        rail: [...account, ...share, ...bag, ...captions, ...sound, ...play],
        pager,
      };
    case "phone":
    case "column":
      return {
        start: close,
        end: [...play, ...account],
        rail: [...share, ...bag, ...captions, ...sound],
        pager: [],
      };
  }
}

function controlsOf(state: ControlsState, i18n: I18n) {
  const { post, playback, capabilities, bagCount: count } = state;
  const clip = post?.kind === "clip" ? post.clip : undefined;
  const { playing, muted, captions } = playback;
  const some = (wanted: unknown, control: Control) => (wanted ? [control] : []);
  const bagLabel = count ? i18n.t("bag.open", { count }) : i18n.t("bag.open.empty");
  return {
    close: some(state.closable, { action: "close", label: i18n.t("feed.close"), glyph: glyphs.close }),
    expand: some(state.canExpand, { action: "expand", label: i18n.t("feed.expand"), glyph: glyphs.expand }),
    play: some(
      clip,
      playing
        ? { action: "play", label: i18n.t("playback.pause"), glyph: glyphs.pause }
        : { action: "play", label: i18n.t("playback.play"), glyph: glyphs.play, fill: true },
    ),
    sound: some(
      clip?.hasAudio,
      muted
        ? { action: "mute", label: i18n.t("playback.unmute"), glyph: glyphs.muted }
        : { action: "mute", label: i18n.t("playback.mute"), glyph: glyphs.sound },
    ),
    captions: some(clip?.captions.length, {
      action: "captions",
      label: i18n.t("playback.captions"),
      glyph: glyphs.captions,
      pressed: captions,
    }),
    bag: some(count !== undefined, {
      action: "bag",
      label: bagLabel,
      glyph: glyphs.bag,
      ...(count && { count }),
    }),
    account: capabilities?.link
      ? some(true, { action: "account", label: i18n.t("account.open"), glyph: glyphs.user })
      : some(capabilities?.orders, { action: "orders", label: i18n.t("orders.open"), glyph: glyphs.parcel }),
    share: some(state.canShare, { action: "share", label: i18n.t("share"), glyph: glyphs.share }),
    pager: [
      { action: "previous", label: i18n.t("feed.previous"), glyph: glyphs.up, disabled: state.atFirst },
      { action: "next", label: i18n.t("feed.next"), glyph: glyphs.down, disabled: state.atLast },
    ] satisfies Control[],
  };
}
