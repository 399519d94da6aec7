import { css } from "lit";

/**
 * A view fills the panel: a body that scrolls and a dock that stays. `:host([ground="sunken"])` is for pages of cards
 * (orders, account). Words: muted, faint, small, strong, and the four colours that mean something.
 */
export const viewLayout = css`
  :host {
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-block-size: 0;
    background: var(--_ground, var(--_surface));
  }
  .body {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding-inline: var(--_space-6);
  }
  .dock {
    position: relative;
    flex: none;
    padding: 12px var(--_space-6) max(16px, env(safe-area-inset-bottom));
    background: var(--_ground, var(--_surface));
    box-shadow:
      0 -0.5px 0 var(--_line),
      0 -14px 20px -6px var(--_ground, var(--_surface));
  }
  /* Inline boxes would stand on a line of text and leave a gap under themselves. */
  .dock :is(.button.large, .button.wide) {
    display: flex;
  }
  .dock.flat {
    box-shadow: none;
  }
  .dock .note {
    margin-block-start: 10px;
    color: var(--_ink-muted);
    font-size: var(--_font-size-xs);
    line-height: 1.35;
    text-align: center;
    text-wrap: balance;
  }
  .dock .note:has(.linkish) {
    margin-block: 0 -10px;
  }
  .stack {
    display: grid;
    gap: 10px;
  }
  .stack.tight {
    gap: 4px;
  }
  .muted {
    color: var(--_ink-muted);
  }
  .faint {
    color: var(--_ink-faint);
  }
  .small {
    font-size: var(--_font-size-s);
  }
  .strong {
    font-weight: var(--_weight-strong);
  }
  .member {
    color: var(--_member);
  }
  .positive {
    color: var(--_positive);
  }
  .caution {
    color: var(--_caution);
  }
  .critical {
    color: var(--_critical);
  }
  .amount {
    font-variant-numeric: tabular-nums;
  }
  .screen-title {
    font-size: var(--_font-size-xl);
    font-weight: var(--_weight-strong);
    line-height: 1.22;
    letter-spacing: var(--_tracking-tight);
    text-wrap: balance;
    overflow-wrap: break-word;
  }
  p,
  h2,
  h3,
  dd {
    overflow-wrap: break-word;
  }
  /* A dock must never squeeze what it belongs to out of sight: short sheets scroll as one. */
  @media (max-block-size: 30rem) {
    :host {
      overflow-y: auto;
    }
    .body {
      flex: none;
      overflow: visible;
    }
  }
  @media (forced-colors: active) {
    .dock {
      border-block-start: 1px solid;
    }
  }
`;
