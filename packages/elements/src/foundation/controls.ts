import { css } from "lit";

/**
 * Buttons. `.button` is secondary; `.primary` the one main action of a view; `.large` fills its line; `.pill`, `.text`,
 * `.critical`, `.linkish` as named. `.disc` is a round control on the picture, `.icon-button` one on a surface.
 */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: var(--_control-m);
    padding: 6px 16px;
    border: 0;
    border-radius: var(--_radius-l);
    background: var(--_surface-well);
    color: var(--_ink);
    font-size: var(--_font-size-m);
    font-weight: var(--_weight-strong);
    line-height: var(--_leading-snug);
    text-align: center;
    text-decoration: none;
  }
  .button:active {
    background: var(--_surface-pressed);
  }
  .button.primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:active {
    background: var(--_accent-pressed);
  }
  .button.large {
    min-block-size: var(--_control-l);
    inline-size: 100%;
    font-size: var(--_font-size-l);
    letter-spacing: -0.005em;
  }
  .button.pill {
    border-radius: var(--_radius-full);
  }
  .button.wide {
    inline-size: 100%;
  }
  .button.text {
    padding-inline: 8px;
    background: none;
    font-weight: var(--_weight-medium);
  }
  .button.critical {
    color: var(--_critical);
  }
  .button:disabled,
  .button[aria-disabled="true"] {
    background: var(--_surface-well);
    color: var(--_ink-muted);
    cursor: default;
  }
  .linkish {
    display: inline-flex;
    align-items: center;
    justify-content: flex-end;
    min-inline-size: 44px;
    min-block-size: 44px;
    margin-inline: -8px;
    padding: 0 8px;
    border: 0;
    background: none;
    color: inherit;
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-medium);
    text-decoration: underline;
    text-decoration-color: var(--_line-control);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .icon-button {
    position: relative;
    isolation: isolate;
    display: grid;
    place-items: center;
    flex: none;
    inline-size: var(--_hit);
    block-size: var(--_hit);
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: inherit;
  }
  .icon-button.ground::before {
    content: "";
    position: absolute;
    inset: 6px;
    z-index: -1;
    border-radius: 50%;
    background: var(--_surface-well);
  }
  .disc {
    position: relative;
    display: grid;
    place-items: center;
    flex: none;
    inline-size: var(--_control-m);
    block-size: var(--_control-m);
    padding: 0;
    border: 0;
    border-radius: var(--_radius-full);
    background: var(--_media-fill);
    color: var(--_on-media);
    box-shadow: inset 0 0 0 0.5px var(--_media-line);
  }
  .count {
    position: absolute;
    inset-block-start: -3px;
    inset-inline-end: -3px;
    display: grid;
    place-items: center;
    min-inline-size: 19px;
    min-block-size: 19px;
    padding-inline: 5px;
    border-radius: var(--_radius-full);
    background: #fff;
    color: #17171a;
    font-size: var(--_font-size-2xs);
    font-weight: var(--_weight-strong);
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  @media (prefers-reduced-motion: no-preference) {
    .button,
    .disc,
    .icon-button {
      transition: scale var(--_duration-fast) var(--_ease-out);
    }
    .button:active:not(:disabled),
    .disc:active,
    .icon-button:active {
      scale: 0.97;
      transition-duration: var(--_duration-press);
    }
  }
  @media (forced-colors: active) {
    .button,
    .disc,
    .count {
      border: 1px solid;
    }
    .count {
      background: Canvas;
      color: CanvasText;
    }
    .button.primary {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

/** Focus on the picture: white with a dark edge, so that it shows on any frame. */
export const focusOnMedia = css`
  :focus-visible {
    outline: 2px solid #fff;
    outline-offset: 2px;
    box-shadow: 0 0 0 6px rgb(0 0 0 / 0.6);
  }
`;

/** Placeholder bones: one pass of light, at most three times, then still. On the picture set `--_bone`. */
export const skeleton = css`
  .bone {
    display: block;
    border-radius: var(--_radius-s);
    background: var(--_bone, var(--_surface-well));
  }
  @media (prefers-reduced-motion: no-preference) {
    .bone {
      animation: bone var(--_duration-shimmer) ease-in-out 3;
    }
    @keyframes bone {
      50% {
        opacity: 0.5;
      }
    }
  }
`;
