import { css } from "lit";

export const styles = css`
  :host {
    display: flex;
    align-items: center;
    gap: 14px;
    block-size: 20px;
    color: var(--_on-media);
    font-size: var(--_font-size-xs);
    font-weight: var(--_weight-medium);
    line-height: 17px;
    font-variant-numeric: tabular-nums;
  }
  .bar {
    position: relative;
    flex: 1;
    block-size: 100%;
  }
  .track {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 9px;
    block-size: 2px;
    border-radius: 2px;
    background: var(--_media-track);
    overflow: hidden;
  }
  .played {
    display: block;
    block-size: 100%;
    background: var(--_on-media);
    transform: scaleX(var(--_share, 0));
    transform-origin: left;
  }
  .played:dir(rtl) {
    transform-origin: right;
  }
  .knob {
    position: absolute;
    inset-block-start: 3px;
    inset-inline-start: calc(var(--_share, 0) * 100% - 7px);
    inline-size: 14px;
    block-size: 14px;
    border-radius: 50%;
    background: #fff;
    box-shadow: 0 1px 4px rgb(0 0 0 / 0.4);
    opacity: 0;
  }
  /* Taller than the drawing: the target is 44 px. */
  input {
    position: absolute;
    inset-inline: -7px;
    inset-block: -12px;
    inline-size: calc(100% + 14px);
    block-size: 44px;
    margin: 0;
    opacity: 0;
    cursor: pointer;
    touch-action: pan-y;
  }
  .time {
    display: none;
  }
  :host(:is([open], :focus-within)) .time {
    display: block;
  }
  :host(:is([open], :focus-within)) .track {
    inset-block-start: 8px;
    block-size: 4px;
  }
  :host(:is([open], :focus-within)) .knob {
    opacity: 1;
  }
  .bar:has(input:focus-visible) .knob {
    outline: 2px solid #fff;
    outline-offset: 2px;
    box-shadow: 0 0 0 6px rgb(0 0 0 / 0.6);
  }
  @media (forced-colors: active) {
    .track {
      forced-color-adjust: none;
      background: Canvas;
    }
    .played,
    .knob {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
