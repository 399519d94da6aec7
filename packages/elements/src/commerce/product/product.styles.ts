import { css } from "lit";

export const productStyles = css`
  .body {
    padding-block: 14px 6px;
  }
  .lead {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    align-items: center;
    /* Room for the panel's close button beside the title. */
    padding-inline-end: 40px;
  }
  .lead .what {
    flex: 1 1 8rem;
  }
  .lead h2 {
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-strong);
    line-height: var(--_leading-snug);
    letter-spacing: var(--_tracking-title, -0.01em);
    text-wrap: balance;
  }
  :host([layout="panel"]) .lead {
    display: grid;
    padding: 0;
  }
  :host([layout="panel"]) .lead shop-feed-gallery {
    margin-inline: -6px;
    --_gallery-size: 172px;
  }
  .rating {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 4px;
    margin-block-start: 4px;
    white-space: nowrap;
    color: var(--_ink-muted);
    font-size: var(--_font-size-s);
    font-variant-numeric: tabular-nums;
  }
  .rating .icon {
    inline-size: 14px;
    block-size: 14px;
    color: var(--_ink);
  }
  .rating b {
    color: var(--_ink);
    font-weight: var(--_weight-strong);
  }
  .price-row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 9px;
    margin-block-start: 16px;
  }
  .price-row .price {
    font-size: var(--_font-size-2xl);
    line-height: var(--_leading-tight);
    letter-spacing: var(--_tracking-tight);
  }
  .price-row .was {
    font-size: var(--_font-size-m);
  }
  .price-row .badge {
    align-self: center;
    margin-inline-start: auto;
  }
  .stale .price,
  .stale .was {
    color: var(--_ink-muted);
    font-weight: var(--_weight-regular);
  }
  .price-note {
    margin-block-start: 2px;
    color: var(--_ink-muted);
    font-size: var(--_font-size-s);
  }
  .stock {
    margin-block-start: 10px;
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-medium);
  }
  .facts {
    margin-block-start: 16px;
    padding-block-end: 6px;
  }
  .fact .what > span {
    display: block;
  }
  .fact.undeliverable > .icon,
  .fact.undeliverable p:first-child {
    color: var(--_caution);
  }
  .about {
    padding-block: 12px 14px;
    border-block-start: 1px solid var(--_line);
  }
  .about h3 {
    margin-block-end: 2px;
    color: var(--_ink-muted);
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-medium);
  }
  .about p {
    white-space: pre-line;
    text-wrap: pretty;
  }
  .large {
    --_gallery-size: 220px;
    margin-block-start: 14px;
  }
  .consent {
    margin-block-end: 12px;
  }
  .consent ul {
    display: grid;
    gap: 3px;
    margin-block-start: 6px;
  }
  .consent li {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    text-wrap: pretty;
  }
  .consent .icon {
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 1.5px;
    stroke-width: 2;
    color: var(--_ink-muted);
  }
  .consent li:first-child .icon {
    color: var(--_positive);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
    gap: 10px;
  }
`;
