import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    min-block-size: 0;
    overflow-y: auto;
    padding: 14px var(--_space-6) calc(20px + env(safe-area-inset-bottom));
  }
  .lead {
    position: relative;
    display: flex;
    align-items: center;
    gap: 14px;
    padding-inline-end: 40px;
  }
  .lead .icon-button {
    position: absolute;
    inset-block-start: -10px;
    inset-inline-end: -10px;
  }
  .thumb {
    flex: none;
    inline-size: var(--_thumb-l);
    block-size: var(--_thumb-l);
    border-radius: var(--_radius-l);
    background: var(--_surface-studio);
    overflow: hidden;
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  h2 {
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-strong);
    letter-spacing: -0.01em;
    line-height: var(--_leading-snug);
    text-wrap: balance;
  }
  .prices {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 9px;
    margin-block-start: 16px;
  }
  .price {
    font-size: var(--_font-size-2xl);
    font-weight: var(--_weight-strong);
    letter-spacing: var(--_tracking-tight);
    line-height: var(--_leading-tight);
  }
  s {
    color: var(--_ink-faint);
  }
  .note {
    margin-block-start: 2px;
    color: var(--_ink-muted);
    font-size: var(--_font-size-s);
  }
  .centre {
    margin-block-start: 10px;
    text-align: center;
  }
  a.button {
    margin-block-start: 20px;
  }
`;
