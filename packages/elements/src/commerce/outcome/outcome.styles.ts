import { css } from "lit";

export const outcomeStyles = css`
  .body {
    padding-block: 12px 14px;
  }
  .screen-title {
    /* Beside the panel's close button. */
    padding-inline-end: 44px;
  }
  .detail {
    margin-block: 6px 16px;
    text-wrap: pretty;
  }
  .note-box + .choices {
    margin-block-start: 16px;
  }
  .done,
  .waiting {
    padding-block-start: 28px;
    text-align: center;
    text-wrap: balance;
  }
  :is(.done, .waiting) .screen-title {
    padding-inline: 44px;
  }
  .done .detail {
    margin-block: 4px 20px;
  }
  .tick {
    display: block;
    inline-size: 64px;
    block-size: 64px;
    margin: 0 auto 14px;
    color: var(--_positive);
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .receipt {
    display: grid;
    gap: 12px;
    text-align: start;
    text-wrap: wrap;
  }
  .receipt .pairs {
    padding-block-start: 9px;
    border-block-start: 1px solid var(--_line);
  }
  .compared {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    padding: 4px 14px;
    border-radius: var(--_radius-l);
    box-shadow: inset 0 0 0 1px var(--_line);
    font-variant-numeric: tabular-nums;
  }
  .compared :is(th, td) {
    padding: 8px 0;
    font-weight: inherit;
    text-align: end;
    vertical-align: baseline;
  }
  .compared :is(th, td):not(:first-child) {
    padding-inline-start: 12px;
    white-space: nowrap;
  }
  .compared th:first-child {
    text-align: start;
    overflow-wrap: anywhere;
  }
  .compared thead th {
    color: var(--_ink-muted);
    font-size: var(--_font-size-s);
  }
  .compared tbody :is(th, td) {
    border-block-start: 1px solid var(--_line);
  }
  .compared .sum :is(th, td):not(.faint),
  .compared td.strong {
    font-weight: var(--_weight-strong);
  }
  .held {
    margin-block-start: 12px;
  }
  .gone {
    display: grid;
    gap: 2px;
  }
  .spinner {
    display: block;
    inline-size: 44px;
    block-size: 44px;
    margin: 8px auto 20px;
    border: 2.4px solid var(--_line);
    border-block-start-color: var(--_ink);
    border-radius: 50%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .spinner:not(.still) {
      animation: turn 900ms linear infinite;
    }
    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }
    .ring,
    .mark {
      stroke-dasharray: 1;
      animation: draw calc(var(--_duration-placed) * 0.57) var(--_ease-out) both;
    }
    .ring {
      rotate: -90deg;
      transform-origin: center;
      transform-box: fill-box;
    }
    .mark {
      animation-duration: calc(var(--_duration-placed) * 0.43);
      animation-delay: calc(var(--_duration-placed) * 0.36);
    }
    @keyframes draw {
      from {
        stroke-dashoffset: 1;
      }
      to {
        stroke-dashoffset: 0;
      }
    }
  }
  @media (forced-colors: active) {
    .compared {
      border: 1px solid;
    }
  }
`;
