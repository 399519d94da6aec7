import { css } from "lit";

export const styles = css`
  :host {
    /* Physical on purpose: a place in the picture is the same in every script. */
    position: absolute;
    left: 0;
    top: 0;
    direction: ltr;
    visibility: hidden;
    transition: visibility var(--_duration-fast);
  }
  :host([shown]) {
    visibility: visible;
    transition: none;
  }
  button {
    position: absolute;
    left: -22px;
    top: -22px;
    display: flex;
    align-items: center;
    gap: 7px;
    block-size: var(--_hit);
    padding: 0 0 0 10px;
    border: 0;
    background: none;
    color: var(--_on-media);
    font-size: var(--_font-size-s);
    line-height: 1;
    white-space: nowrap;
  }
  :host([side="before"]) button {
    left: auto;
    right: -22px;
    flex-direction: row-reverse;
    padding: 0 10px 0 0;
  }
  .pin {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
    background: radial-gradient(
      circle,
      #fff 0 4.5px,
      rgb(14 14 16 / 0.5) 5.2px 10.6px,
      rgb(255 255 255 / 0.75) 11px 11.6px,
      transparent 12.2px
    );
  }
  .label {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    max-inline-size: var(--_room, none);
    min-block-size: var(--_control-s);
    padding: 1px 12px 0;
    border-radius: var(--_radius-full);
    background: var(--_media-fill);
    box-shadow: inset 0 0 0 0.5px var(--_media-line);
    font-weight: var(--_weight-medium);
    font-variant-numeric: tabular-nums;
  }
  b {
    min-inline-size: 0;
    max-inline-size: 11em;
    overflow: hidden;
    text-overflow: ellipsis;
    line-height: 1.3;
    font-weight: var(--_weight-strong);
  }
  /* With large text the name is worth more than the price, which is on the card. */
  :host([tight]) .price {
    display: none;
  }
  :host([current]) .label {
    background: #fff;
    color: #17171a;
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.18);
  }
  button:focus-visible {
    border-radius: var(--_radius-full);
  }

  .pin,
  .label {
    opacity: 0;
    transition: opacity var(--_duration-fast) var(--_ease-in);
  }
  :host([shown]) :is(.pin, .label) {
    opacity: 1;
    transition:
      opacity var(--_duration-base) var(--_ease-out),
      scale var(--_duration-base) var(--_ease-spring),
      translate var(--_duration-base) var(--_ease-out) 60ms,
      background-color var(--_duration-fast),
      color var(--_duration-fast);
  }
  :host([shown]) .label {
    transition-delay: 60ms, 0s, 60ms, 0s, 0s;
  }
  @media (prefers-reduced-motion: no-preference) {
    .pin {
      scale: 0.6;
    }
    .label {
      translate: -6px 0;
    }
    :host([side="before"]) .label {
      translate: 6px 0;
    }
    :host([shown]) .pin {
      scale: 1;
    }
    :host([shown]) .label {
      translate: 0 0;
    }
  }
  @media (forced-colors: active) {
    .label {
      border: 1px solid;
    }
    .pin {
      forced-color-adjust: none;
    }
    :host([current]) .label {
      background: Canvas;
      color: CanvasText;
      outline: 2px solid Highlight;
      outline-offset: 1px;
    }
  }
`;
