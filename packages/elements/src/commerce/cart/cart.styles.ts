import { css } from "lit";

export const cartStyles = css`
  .lines {
    display: grid;
    gap: 12px;
    padding-block: 0 12px;
  }
  .seller {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
  }
  .seller .what > span {
    display: block;
  }
  .seller > .icon {
    margin-inline-end: -5px;
    color: var(--_ink-muted);
  }
  .lines + .lines {
    padding-block-start: 8px;
  }
  .figure {
    display: grid;
    justify-items: end;
    gap: 0;
  }
  .pending {
    color: var(--_ink-faint);
  }
  /* Drawn 32 high inside targets of 44. */
  .stepper {
    position: relative;
    isolation: isolate;
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_hit);
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-medium);
    font-variant-numeric: tabular-nums;
  }
  .stepper::before {
    content: "";
    position: absolute;
    inset: 6px 0;
    z-index: -1;
    border-radius: var(--_radius-m);
    background: var(--_surface-well);
  }
  .stepper button {
    display: grid;
    place-items: center;
    inline-size: var(--_hit);
    block-size: var(--_hit);
    padding: 0;
    border: 0;
    border-radius: var(--_radius-m);
    background: none;
  }
  .stepper button:disabled {
    color: var(--_ink-disabled);
  }
  .stepper span {
    min-inline-size: 14px;
    text-align: center;
  }
  .stepper .icon {
    inline-size: 15px;
    block-size: 15px;
  }
  .kept {
    margin-block: 12px;
  }
  /* The last valid figures: still to be read, no longer the answer. */
  .updating,
  .updating dt {
    color: var(--_ink-muted);
  }
  .pays {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
    font-size: var(--_font-size-l);
  }
  .pays .price {
    font-size: var(--_font-size-2xl);
    line-height: 1.15;
    letter-spacing: var(--_tracking-tight);
  }
  .explanation {
    margin-block: 1px 12px;
    color: var(--_ink-muted);
    font-size: var(--_font-size-s);
  }
  .empty {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 6px;
    min-block-size: 16rem;
    padding-block: 24px;
    text-align: center;
  }
  .empty .glyph {
    display: grid;
    place-items: center;
    inline-size: 52px;
    block-size: 52px;
    margin-block-end: 8px;
    border-radius: 50%;
    background: var(--_surface-well);
  }
  .empty h3 {
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-strong);
  }
  @media (forced-colors: active) {
    .stepper {
      border: 1px solid;
    }
  }
`;
