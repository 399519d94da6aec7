import { css } from "lit";
import { tokens } from "./tokens.ts";

/** The face, the box model and the small words every element starts from. */
const reset = css`
  :host {
    font-family: var(--_font);
    font-size: var(--_font-size-m);
    line-height: var(--_leading-body);
    color: var(--_ink);
    letter-spacing: normal;
    text-align: start;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    -webkit-tap-highlight-color: transparent;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :where(h1, h2, h3, h4, p, dl, dd, ol, ul, fieldset, legend, figure) {
    margin: 0;
    padding: 0;
  }
  :where(ol, ul) {
    list-style: none;
  }
  :where(h1, h2, h3, h4) {
    font-size: inherit;
    font-weight: inherit;
  }
  :where(fieldset) {
    border: 0;
    min-inline-size: 0;
  }
  :where(button, input, select, textarea) {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  :where(button) {
    cursor: pointer;
    touch-action: manipulation;
  }
  :where(a) {
    color: inherit;
  }
  bdi {
    unicode-bidi: isolate;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  /* A title that takes focus when a view opens is no control and shows no ring. */
  [tabindex="-1"]:focus-visible {
    outline: none;
  }
  .icon {
    display: block;
    flex: none;
    inline-size: var(--_icon-s);
    block-size: var(--_icon-s);
    fill: none;
    stroke: currentColor;
    stroke-width: var(--_stroke);
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon.xs {
    inline-size: 1rem;
    block-size: 1rem;
  }
  .icon.m {
    inline-size: var(--_icon-m);
    block-size: var(--_icon-m);
  }
  .icon.fill {
    fill: currentColor;
    stroke: none;
  }
  .icon.turn:dir(rtl) {
    scale: -1 1;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** First in every element's `static styles`. */
export const base = [tokens, reset];
