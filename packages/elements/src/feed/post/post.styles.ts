import { css } from "lit";
import { notices } from "./post-notices.styles.ts";

const picture = css`
  :host {
    position: relative;
    display: block;
    block-size: 100%;
    overflow: clip;
    color: var(--_on-media);
  }
  .picture {
    position: absolute;
    inset: 0;
    cursor: pointer;
  }
  .poster {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: var(--shop-feed-clip-fit, cover);
    background: #1c1c1f;
    color: transparent;
  }
  /* Kept, not removed: it comes back at once when the clip gives its element away. */
  .poster[data-gone] {
    visibility: hidden;
  }
  .kind {
    position: absolute;
    inset-block-start: calc(70px + env(safe-area-inset-top));
    inset-inline-start: var(--_space-5);
    padding: 4px 10px;
    border-radius: var(--_radius-full);
    background: var(--_media-fill);
    font-size: var(--_font-size-xs);
    font-weight: var(--_weight-medium);
  }
  .scrim {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    block-size: 104px;
    pointer-events: none;
    background: linear-gradient(
      rgb(0 0 0 / var(--_scrim-top)),
      rgb(0 0 0 / 0.3) 44%,
      rgb(0 0 0 / 0.08) 80%,
      transparent
    );
  }
  .tags {
    position: absolute;
    inset: 0;
    overflow: clip;
    pointer-events: none;
  }
  shop-feed-tag {
    pointer-events: auto;
  }
`;

const foot = css`
  .foot {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    isolation: isolate;
    padding: 0 var(--_space-5) calc(12px + env(safe-area-inset-bottom));
    pointer-events: none;
  }
  .foot > * {
    pointer-events: auto;
  }
  /* The foot carries its own scrim: however many lines it has, the first is already on .58 black. */
  .foot::before {
    content: "";
    position: absolute;
    inset-inline: 0;
    inset-block: -112px 0;
    z-index: -1;
    pointer-events: none;
    background: linear-gradient(
      transparent,
      rgb(0 0 0 / 0.07) 26px,
      rgb(0 0 0 / 0.2) 54px,
      rgb(0 0 0 / 0.4) 82px,
      rgb(0 0 0 / var(--_scrim-text)) 110px,
      rgb(0 0 0 / var(--_scrim-deep))
    );
  }
  .creator {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
    inline-size: fit-content;
    max-inline-size: 100%;
    padding-inline-end: 56px;
  }
  .avatar {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: var(--_avatar);
    block-size: var(--_avatar);
    border-radius: 50%;
    overflow: hidden;
    background: #55555c;
    box-shadow: 0 0 0 1.5px rgb(255 255 255 / 0.9);
  }
  .avatar img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .who {
    min-inline-size: 0;
    line-height: 1.25;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: var(--_weight-strong);
  }
  .name a {
    display: inline-block;
    padding-block: 4px;
    margin-block: -4px;
    text-decoration: none;
  }
  .disclosure {
    margin-block-start: 1px;
    font-size: var(--_font-size-xs);
    text-wrap: balance;
  }
  .caption {
    display: block;
    inline-size: 100%;
    min-block-size: 24px;
    margin-block: 8px 14px;
    padding: 0;
    padding-inline-end: 56px;
    border: 0;
    background: none;
    text-align: start;
    line-height: 1.4;
  }
  .words {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
    text-wrap: pretty;
    white-space: pre-line;
  }
  .caption[aria-expanded="true"] .words {
    -webkit-line-clamp: none;
    max-block-size: 14em;
    overflow-y: auto;
  }
  .creator:has(+ :not(.caption)) {
    margin-block-end: 12px;
  }
  shop-feed-product-card,
  .offline {
    margin-block-end: 4px;
  }
  .cue {
    margin-block-end: 12px;
    text-align: center;
    white-space: pre-line;
    line-height: 1.5;
    pointer-events: none;
  }
  .cue span {
    padding: 3px 8px;
    border-radius: 6px;
    background: rgb(0 0 0 / 0.78);
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
`;

const layouts = css`
  :host([short]) .words {
    -webkit-line-clamp: 1;
  }
  :host([layout="desk"]) :is(.creator, .caption) {
    padding-inline-end: 0;
  }
  :host([layout="card"]) .foot {
    padding: 0 10px 4px;
  }
  :host([layout="card"]) .foot::before {
    inset-block-start: -84px;
    background: linear-gradient(
      transparent,
      rgb(0 0 0 / 0.1) 24px,
      rgb(0 0 0 / 0.3) 52px,
      rgb(0 0 0 / var(--_scrim-text)) 82px,
      rgb(0 0 0 / var(--_scrim-deep))
    );
  }
  :host([layout="card"]) .caption {
    display: none;
  }
  :host([layout="card"]) .creator {
    gap: 8px;
    min-block-size: 40px;
    margin-block-end: 10px;
    padding-inline-end: 52px;
  }
  :host([layout="card"]) .avatar {
    inline-size: 1.75rem;
    block-size: 1.75rem;
  }
  :host([layout="card"]) .name {
    font-size: var(--_font-size-s);
  }
  :host([layout="card"]) .scrim {
    block-size: 84px;
  }
  @media (prefers-reduced-motion: no-preference) {
    .play,
    .notice {
      animation: appear var(--_duration-fast) var(--_ease-out);
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  }
  @media (forced-colors: active) {
    .foot::before,
    .scrim {
      display: none;
    }
    :is(.name, .disclosure, .kind) > *,
    .disclosure,
    .words,
    .cue span {
      inline-size: fit-content;
      background: Canvas;
      color: CanvasText;
    }
    .play,
    .chip,
    .offline,
    .glyph {
      border: 1px solid;
    }
    .avatar {
      forced-color-adjust: none;
    }
  }
`;

export const styles = [picture, foot, notices, layouts];
