import type { Post } from "@shop-feed/contract/feed";
import type { FeedState, PlaybackState, Products } from "@shop-feed/state";
import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { I18n } from "../../i18n/i18n.ts";
import type { ControlEvent } from "../controls/control-event.ts";
import type { ControlsState } from "../controls/controls.core.ts";
import type { Layout } from "../layout.ts";
import { postLabel } from "../post/post.core.ts";
import type { FootResizeEvent, SeekEvent, TagOpenEvent } from "../post/post-events.ts";
import { rowsAround } from "./rows.ts";
import type { MediaState } from "./stage-controller.ts";
import { tailKind } from "./view.core.ts";

/** All that a render of the feed depends on. */
export interface FeedModel {
  readonly feed: FeedState;
  /** The row at rest; `posts.length` is the tail. */
  readonly row: number;
  readonly playback: PlaybackState;
  readonly media: MediaState;
  readonly products: Products;
  readonly controls: ControlsState;
  readonly layout: Layout;
  readonly short: boolean;
  readonly offline: boolean;
  /** The panel beside the picture shows the product. */
  readonly cardHidden: boolean;
  readonly i18n: I18n;
}

/** What can be done in it. */
export interface FeedActs {
  readonly onControl: (event: ControlEvent) => void;
  readonly onToggle: () => void;
  readonly onTagOpen: (post: Post, event: TagOpenEvent) => void;
  readonly onSeek: (event: SeekEvent) => void;
  readonly onRetry: () => void;
  readonly onFootResize: (event: FootResizeEvent) => void;
  /** Focus went into the post of this row. */
  readonly onEnter: (row: number) => void;
  readonly onTail: () => void;
}

/**
 * The scroller: controls that stay, the stage of videos, and in front of it seven shells at most. Rows are placed by
 * number, so a feed of any length costs the same.
 */
export function feedTemplate(model: FeedModel, acts: FeedActs) {
  const { feed, row, layout, i18n, controls, media } = model;
  const { posts } = feed;
  return html`<div class="scroller">
    <div class="stay">
      <shop-feed-controls
        .state=${controls}
        .layout=${layout}
        ?short=${model.short}
        ?chip=${media.hushed === "autoplay"}
        .i18n=${i18n}
        @control=${acts.onControl}
      ></shop-feed-controls>
    </div>
    <div class="stage" aria-hidden="true"></div>
    <div class="track" role="feed" aria-label=${i18n.t("feed.label")} aria-busy=${feed.loadingMore}>
      ${repeat(
        rowsAround(row, posts.length),
        (at) => posts[at]?.id,
        (at) => articleTemplate(model, acts, at),
      )}
    </div>
    <div class="tail" data-row=${posts.length}>
      <shop-feed-state
        .kind=${tailKind(feed)}
        .i18n=${i18n}
        ?inert=${row < posts.length}
        @act=${acts.onTail}
      ></shop-feed-state>
    </div>
  </div>`;
}

function articleTemplate(model: FeedModel, acts: FeedActs, at: number) {
  const { feed, media, playback, i18n } = model;
  const post = feed.posts[at];
  if (!post) return undefined;
  const active = at === model.row;
  return html`<article
    data-row=${at}
    tabindex=${active ? 0 : -1}
    aria-posinset=${at + 1}
    aria-setsize=${feed.atEnd ? feed.posts.length : -1}
    aria-label=${postLabel(post, i18n)}
    @focusin=${() => acts.onEnter(at)}
  >
    <shop-feed-post
      .post=${post}
      ?active=${active}
      ?framed=${media.framed.has(post.id)}
      ?failed=${media.failed.has(post.id)}
      ?paused=${!playback.playing}
      ?refused=${playback.refused}
      ?offline=${model.offline}
      ?card-hidden=${model.cardHidden}
      ?short=${model.short}
      .layout=${model.layout}
      .products=${model.products}
      .cue=${media.cue?.key === post.id ? media.cue.lines : []}
      .i18n=${i18n}
      @play-toggle=${acts.onToggle}
      @tag-open=${(event: TagOpenEvent) => acts.onTagOpen(post, event)}
      @seek=${acts.onSeek}
      @retry=${acts.onRetry}
      @foot-resize=${acts.onFootResize}
    ></shop-feed-post>
  </article>`;
}
