import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    pointer-events: none;
  }
  button {
    pointer-events: auto;
  }
  .top {
    position: absolute;
    inset-block-start: calc(12px + env(safe-area-inset-top));
    inset-inline: calc(var(--_space-5));
    display: flex;
    justify-content: space-between;
    gap: 8px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .rail {
    position: absolute;
    inset-inline-end: var(--_space-5);
    inset-block-end: calc(var(--_foot-size, 200px) + 12px);
    display: grid;
    gap: var(--_space-4);
  }
  .pager {
    display: grid;
    gap: var(--_space-4);
  }
  /* Drawings need not grow with text as far as text does: the picture is the interface. */
  .disc {
    inline-size: clamp(44px, var(--_control-m), 60px);
    block-size: clamp(44px, var(--_control-m), 60px);
  }
  .disc .icon {
    inline-size: min(var(--_icon-m), 32px);
    block-size: min(var(--_icon-m), 32px);
  }
  .disc[aria-disabled="true"] {
    opacity: 0.4;
    cursor: default;
  }
  .disc[aria-pressed="true"] {
    background: #fff;
    color: #17171a;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding-inline: 14px 18px;
    border: 0;
    border-radius: var(--_radius-full);
    background: var(--_media-fill);
    color: var(--_on-media);
    box-shadow: inset 0 0 0 0.5px var(--_media-line);
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-strong);
  }

  :host([layout="card"]) .top {
    inset-block-start: 6px;
    inset-inline: 6px;
  }
  :host([layout="card"]) .rail {
    inset-inline-end: 8px;
    gap: 8px;
  }

  /* A low box has no height for a rail between the top row and the foot: it lies beside the top row instead. */
  :host([short]:not([layout="desk"])) .rail {
    inset-block: calc(12px + env(safe-area-inset-top)) auto;
    inset-inline: var(--_space-5) auto;
    grid-auto-flow: column;
    gap: 8px;
  }
  :host([short][layout="card"]) .rail {
    inset-block-start: 6px;
    inset-inline-start: 6px;
  }
  :host([short]) .top:has(.row:first-child > .disc) ~ .rail {
    margin-inline-start: 52px;
  }

  /* Beside the column, on the sunken surface: the host is as wide as the feed, the column's end is told by the view. */
  :host([layout="desk"]) .top {
    inset-block-start: 0;
    inset-inline: 24px;
  }
  :host([layout="desk"]) :is(.rail, .pager) {
    position: absolute;
    inset-inline: var(--_column-end, 0) auto;
    margin-inline-start: 16px;
  }
  :host([layout="desk"]) .rail {
    inset-block-end: 0;
  }
  :host([layout="desk"]) .pager {
    inset-block-start: calc(38% - 54px);
  }
  :host([layout="desk"]) .disc {
    inline-size: 48px;
    block-size: 48px;
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: inset 0 0 0 1px var(--_line);
  }
  :host([layout="desk"]) .disc[aria-pressed="true"] {
    background: var(--_ink);
    color: var(--_surface);
  }
  :host([layout="desk"]) .disc:focus-visible {
    outline-color: var(--_focus);
    box-shadow: inset 0 0 0 1px var(--_line);
  }
  :host([layout="desk"]) .count {
    background: var(--_accent);
    color: var(--_on-accent);
  }
`;
