import type { FeedSession, Products, ShopSession } from "@shop-feed/state";
import type { I18n } from "../../i18n/i18n.ts";
import type { ControlsState } from "../controls/controls.core.ts";
import type { Layout } from "../layout.ts";
import type { FeedModel } from "./feed-template.ts";
import { canShare } from "./share.ts";
import type { MediaState } from "./stage-controller.ts";

export interface FeedModelInput {
  readonly session: FeedSession;
  readonly shop: ShopSession | undefined;
  readonly media: MediaState;
  readonly products: Products;
  /** The row at rest. */
  readonly row: number;
  readonly layout: Layout;
  readonly short: boolean;
  readonly offline: boolean;
  readonly closable: boolean;
  readonly surfaceOpen: boolean;
  readonly i18n: I18n;
}

/** Everything that one render shows, from the stores and from what the videos really do. */
export function feedModel(input: FeedModelInput): FeedModel {
  const { session, media, products, row, layout, short, offline, surfaceOpen, i18n } = input;
  return {
    feed: session.feed.$feed.get(),
    playback: session.playback.$playback.get(),
    controls: controlsState(input),
    cardHidden: layout === "desk" && surfaceOpen,
    row,
    media,
    products,
    layout,
    short,
    offline,
    i18n,
  };
}

function controlsState({ session, shop, media, row, closable }: FeedModelInput): ControlsState {
  const { posts } = session.feed.$feed.get();
  const playback = session.playback.$playback.get();
  const capabilities = shop?.$capabilities.get();
  const post = posts[row];
  return {
    post,
    // What is heard, not what was asked for.
    playback: { ...playback, muted: playback.muted || media.hushed !== undefined },
    capabilities,
    bagCount: capabilities?.cart ? shop?.cart.$cart.get().count : undefined,
    closable,
    canExpand: document.fullscreenEnabled,
    canShare: canShare(post),
    atFirst: row === 0,
    atLast: row >= posts.length,
  };
}
