import { css } from "lit";

/** Pages of cards on a sunken ground: orders, account, seller. */
export const cards = css`
  :host {
    --_ground: var(--_surface-sunken);
  }
  .body {
    padding: 4px var(--_space-5) 16px;
  }
  .card-title {
    padding: 6px var(--_space-5);
    color: var(--_ink-muted);
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-medium);
  }
  .card {
    margin-block-end: 14px;
    padding: 14px var(--_space-5);
    border-radius: var(--_radius-xl);
    background: var(--_surface);
  }
  .card.list {
    padding-block: 4px;
  }
  .card-note {
    margin-block: -6px 8px;
    padding: 0 var(--_space-5) 4px;
    color: var(--_ink-muted);
    font-size: var(--_font-size-s);
    line-height: 1.4;
  }
  .row-button {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 52px;
    padding: 8px 0;
    border: 0;
    background: none;
    text-align: start;
    line-height: 1.34;
  }
  :is(.row-button, .row) + :is(.row-button, .row) {
    border-block-start: 1px solid var(--_line);
  }
  .row-button > .what + .icon {
    margin-inline-end: -5px;
    color: var(--_ink-muted);
  }
  .row-button .what > span {
    display: block;
  }
  .ruled {
    border-block-start: 1px solid var(--_line);
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 6px;
    padding: var(--_space-9) 26px;
    text-align: center;
  }
  .empty .glyph {
    display: grid;
    place-items: center;
    inline-size: 52px;
    block-size: 52px;
    margin-block-end: 8px;
    border-radius: 50%;
    background: var(--_surface);
  }
  .empty h3 {
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-strong);
  }
  .empty p {
    color: var(--_ink-muted);
    text-wrap: balance;
  }
  @media (forced-colors: active) {
    .card {
      border: 1px solid;
    }
  }
`;
