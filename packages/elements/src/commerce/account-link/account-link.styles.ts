import { css } from "lit";

export const accountLinkStyles = css`
  .body {
    padding-block: 22px 8px;
  }
  .centred > :is(.screen-title, .detail) {
    text-align: center;
    text-wrap: balance;
  }
  .detail {
    margin-block-start: 6px;
  }
  .consent {
    margin-block-start: 18px;
  }
  .consent h3 {
    margin-block-end: 2px;
    color: var(--_ink-muted);
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-strong);
  }
  .consent li {
    display: flex;
    gap: 12px;
    padding-block: 9px;
    border-block-end: 1px solid var(--_line);
    line-height: 1.36;
  }
  .consent li:last-child {
    border: 0;
  }
  .consent .icon {
    margin-block-start: 1px;
    color: var(--_ink-muted);
  }
  .consent .shared .icon {
    color: var(--_positive);
  }
  .pair-marks {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    margin-block: 4px 16px;
  }
  .here {
    background: var(--_surface-well);
    color: var(--_ink);
  }
  .dots {
    position: relative;
    display: flex;
    justify-content: space-between;
    inline-size: 22px;
    color: var(--_ink-faint);
  }
  .dots i {
    inline-size: 4px;
    block-size: 4px;
    border-radius: 50%;
    background: currentColor;
  }
  .dots::after {
    content: "";
    position: absolute;
    inset-inline: 0;
    inset-block-start: 1px;
    block-size: 2px;
    border-radius: 2px;
    background: var(--_positive);
    scale: 0 1;
  }
  .done .dots i {
    opacity: 0;
  }
  .done .dots::after {
    scale: 1;
  }
  .done .here {
    background: var(--_positive-soft);
    color: var(--_positive);
  }
  .glyph {
    display: grid;
    place-items: center;
    inline-size: 52px;
    block-size: 52px;
    margin: 4px auto 14px;
    border-radius: 50%;
    background: var(--_surface-well);
  }
  @media (prefers-reduced-motion: no-preference) {
    .done .dots::after {
      transition: scale var(--_duration-base) var(--_ease-out);
    }
    .done .here .icon {
      stroke-dasharray: 24;
      animation: draw-tick var(--_duration-slow) var(--_duration-base) var(--_ease-out) both;
    }
    .pending .dots i {
      animation: pulse 1.2s ease-in-out infinite;
    }
    .pending .dots i:nth-child(2) {
      animation-delay: 0.16s;
    }
    .pending .dots i:nth-child(3) {
      animation-delay: 0.32s;
    }
    @keyframes pulse {
      50% {
        opacity: 0.25;
      }
    }
    @keyframes draw-tick {
      from {
        stroke-dashoffset: 24;
      }
    }
  }
  @media (forced-colors: active) {
    .dots i,
    .dots::after {
      background: CanvasText;
    }
  }
`;
