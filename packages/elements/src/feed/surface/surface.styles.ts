import { css } from "lit";

export const styles = css`
  :host {
    position: absolute;
    inset: 0;
    display: block;
    overflow: clip;
    pointer-events: none;
  }
  .veil,
  .sheet {
    pointer-events: auto;
  }
  .veil {
    position: absolute;
    inset: 0;
    background: var(--_scrim-sheet);
    animation: fade var(--_duration-base) var(--_ease-out);
  }
  .sheet {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    display: flex;
    flex-direction: column;
    max-inline-size: 480px;
    max-block-size: 90%;
    margin-inline: auto;
    border-start-start-radius: var(--_radius-2xl);
    border-start-end-radius: var(--_radius-2xl);
    background: var(--_surface);
    box-shadow: var(--_elevation-sheet);
    overflow: clip;
    animation: rise var(--_duration-sheet) var(--_ease-sheet);
  }
  .sheet:focus-visible {
    outline: none;
  }
  .veil[data-closing] {
    animation: fade var(--_duration-fast) var(--_ease-in) reverse forwards;
    pointer-events: none;
  }
  .sheet[data-closing] {
    animation: fall var(--_duration-base) var(--_ease-in) forwards;
  }
  .grab {
    position: relative;
    z-index: 1;
    flex: none;
    block-size: 20px;
    margin-block-end: -8px;
    padding: 0;
    border: 0;
    background: none;
    cursor: grab;
    touch-action: none;
  }
  .grab::before {
    content: "";
    display: block;
    inline-size: 36px;
    block-size: 4px;
    margin: -4px auto 0;
    border-radius: 4px;
    background: var(--_ink);
    opacity: 0.2;
  }
  .content {
    flex: 1 1 auto;
    min-block-size: 0;
  }
  .guard {
    position: absolute;
  }

  :host([full]) .sheet {
    block-size: 100%;
    max-block-size: none;
    border-radius: 0;
  }
  :host([wide]) .sheet {
    inset-block: 24px;
    inset-inline: auto 24px;
    inline-size: var(--_panel);
    max-block-size: none;
    max-inline-size: none;
    border-radius: var(--_radius-xl);
    box-shadow: var(--_elevation-panel);
    animation: enter var(--_duration-slow) var(--_ease-out);
  }
  :host([wide]) .sheet[data-closing] {
    animation: fade var(--_duration-fast) var(--_ease-in) reverse forwards;
  }

  .waiting {
    position: relative;
    display: grid;
    gap: 16px;
    align-content: start;
    min-block-size: 20rem;
    padding: 14px var(--_space-6) 24px;
  }
  .waiting .icon-button {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 10px;
  }
  .waiting .line {
    display: flex;
    align-items: center;
    gap: 14px;
  }
  .waiting .line > div {
    flex: 1;
    display: grid;
    gap: 10px;
  }
  .waiting .bone {
    block-size: 14px;
    inline-size: 34%;
  }
  .waiting .bone.long {
    inline-size: 62%;
  }
  .waiting .bone.thumb {
    flex: none;
    inline-size: var(--_thumb-l);
    block-size: var(--_thumb-l);
    border-radius: var(--_radius-l);
  }
  .waiting .bone.price {
    block-size: 28px;
  }
  .waiting .bone.row {
    block-size: 44px;
    inline-size: 100%;
    border-radius: var(--_radius-m);
  }
  .waiting.failed {
    flex: 1;
    place-content: center;
    justify-items: center;
    gap: 6px;
    text-align: center;
  }
  .waiting.failed h2 {
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-strong);
  }
  .waiting.failed p {
    color: var(--_ink-muted);
  }
  .waiting.failed .button {
    margin-block-start: 12px;
  }

  @keyframes rise {
    from {
      transform: translateY(100%);
    }
  }
  @keyframes fall {
    to {
      transform: translateY(100%);
    }
  }
  @keyframes fade {
    from {
      opacity: 0;
    }
  }
  @keyframes enter {
    from {
      opacity: 0;
      transform: translateX(calc(24px * var(--_inline-sign, 1)));
    }
  }
  :host(:dir(rtl)) {
    --_inline-sign: -1;
  }
  @media (prefers-reduced-motion: reduce) {
    .sheet,
    :host([wide]) .sheet {
      animation: fade var(--_duration-sheet);
    }
    .sheet[data-closing] {
      animation: fade var(--_duration-fast) reverse forwards;
    }
  }
  @media (forced-colors: active) {
    .sheet {
      border: 1px solid;
    }
  }
`;
