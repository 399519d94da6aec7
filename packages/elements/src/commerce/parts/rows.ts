import { css } from "lit";

/** Groups cut by hairlines, picture-and-words rows, fact rows with an icon, notes, plates, badges. */
export const rows = css`
  .group {
    padding-block: 15px;
    border-block-end: 1px solid var(--_line);
  }
  .group:last-child {
    border: 0;
  }
  .group > h3,
  .group > legend {
    color: var(--_ink-muted);
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-medium);
    line-height: 1.3;
  }
  /* Large text drops the words below the picture instead of cutting them to pieces. */
  .line-item {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
  .what {
    flex: 1 1 6.5rem;
    min-inline-size: 0;
    line-height: 1.34;
  }
  .line-item .figure {
    flex: none;
    margin-inline-start: auto;
    text-align: end;
    line-height: 1.34;
    font-variant-numeric: tabular-nums;
  }
  .price {
    font-weight: var(--_weight-strong);
  }
  .was {
    color: var(--_ink-faint);
    font-size: var(--_font-size-s);
    font-variant-numeric: tabular-nums;
  }
  .pick {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    column-gap: 12px;
    line-height: 1.36;
  }
  .fact {
    display: flex;
    gap: 12px;
    inline-size: 100%;
    padding: 10px 0;
    border: 0;
    border-block-start: 1px solid var(--_line);
    background: none;
    text-align: start;
    align-items: flex-start;
    line-height: 1.36;
  }
  .fact > .icon {
    inline-size: 22px;
    block-size: 22px;
    margin-block-start: -1px;
    color: var(--_ink-muted);
  }
  .fact.promise > .icon {
    color: var(--_ink);
  }
  .fact > .what > :not(:first-child) {
    margin-block-start: 1px;
    color: var(--_ink-muted);
    font-size: var(--_font-size-s);
  }
  .fact > .what + .icon {
    align-self: center;
    margin-block: 0;
    margin-inline-end: -5px;
    color: var(--_ink);
  }
  .note-box {
    padding: 12px 14px;
    border-radius: var(--_radius-l);
    background: var(--_surface-well);
    font-size: var(--_font-size-s);
    line-height: 1.42;
  }
  .note-box h3 {
    font-size: var(--_font-size-m);
    font-weight: var(--_weight-strong);
    line-height: 1.3;
  }
  .note-box.caution {
    background: var(--_caution-soft);
    color: var(--_ink);
  }
  .note-box.critical {
    background: var(--_critical-soft);
    color: var(--_ink);
  }
  .note-box.caution h3 {
    color: var(--_caution);
  }
  .note-box.critical h3 {
    color: var(--_critical);
  }
  .plate {
    padding: 12px 14px;
    border-radius: var(--_radius-l);
    background: var(--_surface-well);
  }
  .plate .thumb {
    background: var(--_surface);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    padding-inline: 7px 9px;
    border-radius: var(--_radius-full);
    background: var(--_member-soft);
    color: var(--_member);
    font-size: var(--_font-size-xs);
    font-weight: var(--_weight-strong);
    line-height: 1;
    white-space: nowrap;
  }
  .badge .icon {
    inline-size: 15px;
    block-size: 15px;
    stroke-width: 2;
  }
  .pairs > div {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding-block: 3px;
  }
  .pairs dt {
    flex: none;
    max-inline-size: 60%;
    color: var(--_ink-muted);
  }
  .pairs dd {
    font-weight: var(--_weight-medium);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  @media (forced-colors: active) {
    .note-box,
    .plate,
    .badge {
      border: 1px solid;
    }
  }
`;
