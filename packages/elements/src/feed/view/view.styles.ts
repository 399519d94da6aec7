import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    position: relative;
    block-size: 100%;
    overflow: clip;
    isolation: isolate;
    container-type: size;
    background: var(--_surface-sunken);
  }
  :host([scheme="light"]) {
    color-scheme: light;
  }
  :host([scheme="dark"]) {
    color-scheme: dark;
  }
  .view,
  .area {
    position: absolute;
    inset: 0;
  }
  shop-feed-surface {
    z-index: 4;
  }

  /* The column the posts are in, from the box of the whole feed. */
  .view {
    --_page: 100cqb;
    --_column: 100cqi;
    --_column-start: 0px;
  }
  .view[data-layout="column"] {
    --_column: min(100cqi, max(20rem, 100cqb * 9 / 16));
    --_column-start: calc((100cqi - var(--_column)) / 2);
  }
  /* Room for rail and panel is kept at the end, so that the column never moves; in the middle where that is enough. */
  .view[data-layout="desk"] {
    --_page: calc(100cqb - 48px);
    --_aside: calc(var(--_panel) + 112px);
    --_column: max(20rem, min(100cqi - var(--_aside) - 24px, (100cqb - 48px) * 9 / 16));
    --_column-start: max(16px, min((100cqi - var(--_column)) / 2, 100cqi - var(--_aside) - var(--_column)));
  }
  .view[data-layout="desk"] .area {
    inset-block: 24px;
  }

  .scroller {
    position: absolute;
    inset: 0;
    overflow-x: clip;
    overflow-y: auto;
    scroll-snap-type: y mandatory;
    scrollbar-width: none;
    overscroll-behavior: auto;
  }
  .scroller::-webkit-scrollbar {
    display: none;
  }
  .stay {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    block-size: 0;
  }
  shop-feed-controls {
    --_column-end: calc(var(--_column-start) + var(--_column));
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: var(--_column-start);
    inline-size: var(--_column);
    block-size: var(--_page);
  }
  .view[data-layout="desk"] shop-feed-controls {
    inset-inline-start: 0;
    inline-size: 100%;
  }
  .stage {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: var(--_column-start);
    inline-size: var(--_column);
    block-size: var(--_page);
    background: none;
  }
  .track {
    position: relative;
    z-index: 1;
    block-size: calc(var(--_page) * var(--_rows, 1));
  }
  article,
  .tail {
    position: relative;
    inset-inline-start: var(--_column-start);
    inline-size: var(--_column);
    block-size: var(--_page);
    scroll-snap-align: start;
    scroll-snap-stop: always;
  }
  article {
    position: absolute;
    inset-block-start: calc(var(--_page) * var(--_row, 0));
    contain: strict;
  }
  article:focus-visible {
    outline: none;
  }
  article:focus-visible::after {
    content: "";
    position: absolute;
    inset: 3px;
    border-radius: inherit;
    outline: 2px solid #fff;
    outline-offset: -2px;
    box-shadow: inset 0 0 0 4px rgb(0 0 0 / 0.6);
    pointer-events: none;
  }
  .instead {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_column-start);
    inline-size: var(--_column);
  }
  .view[data-layout="desk"] :is(article, .tail, .instead, .stage > video) {
    border-radius: var(--_radius-xl);
    overflow: clip;
  }

  .skip {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    z-index: 6;
    background: var(--_surface-raised);
    box-shadow: var(--_elevation-card);
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
    pointer-events: none;
  }
`;
