import { css } from "lit";

/** Selected is a thicker edge and weight, never colour alone; sold out is struck through and named. */
export const variantPickerStyles = css`
  :host {
    display: block;
  }
  fieldset {
    margin-block-start: 18px;
  }
  legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
    inline-size: 100%;
    margin-block-end: 6px;
    color: var(--_ink-muted);
    font-size: var(--_font-size-s);
  }
  legend b {
    color: var(--_ink);
    font-weight: var(--_weight-medium);
  }
  .end {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    margin-inline-start: auto;
    color: var(--_member);
  }
  .end .icon {
    inline-size: 15px;
    block-size: 15px;
    stroke-width: 2;
  }
  .swatches {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    margin-inline-start: -6px;
  }
  .swatch,
  .chip {
    position: relative;
    display: grid;
    place-items: center;
    cursor: pointer;
  }
  .swatch {
    inline-size: var(--_hit);
    block-size: var(--_hit);
    border-radius: 50%;
  }
  .swatch i {
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    background: var(--_colour);
    box-shadow:
      inset 0 0 0 1px rgb(0 0 0 / 0.14),
      inset 0 0 0 1.5px rgb(255 255 255 / 0.08);
  }
  .swatch:has(:checked) i {
    outline: 2px solid var(--_ink);
    outline-offset: 2.5px;
  }
  .swatch.sold_out i {
    background:
      linear-gradient(
        to top right,
        transparent calc(50% - 1px),
        var(--_surface) calc(50% - 1px) calc(50% + 1px),
        transparent calc(50% + 1px)
      ),
      var(--_colour);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip {
    flex: 1 1 3rem;
    min-inline-size: fit-content;
    min-block-size: var(--_hit);
    padding: 6px 10px;
    border-radius: var(--_radius-m);
    background: var(--_surface);
    box-shadow: inset 0 0 0 1px var(--_line-control);
    font-weight: var(--_weight-medium);
    line-height: 1.2;
    text-align: center;
  }
  .chip:has(:checked) {
    box-shadow: inset 0 0 0 2px var(--_ink);
    font-weight: var(--_weight-strong);
  }
  .chip.sold_out {
    color: var(--_ink-disabled);
    background: linear-gradient(
      to top right,
      transparent calc(50% - 0.6px),
      color-mix(in srgb, var(--_ink-disabled) 42%, transparent) calc(50% - 0.6px) calc(50% + 0.6px),
      transparent calc(50% + 0.6px)
    );
  }
  .chip.sold_out:not(:has(:checked)) {
    box-shadow: inset 0 0 0 1px var(--_line);
  }
  .chip.elsewhere:not(:has(:checked)) {
    color: var(--_ink-muted);
  }
  .mark {
    position: absolute;
    inset-block-start: 5px;
    inset-inline-end: 5px;
    color: var(--_member);
  }
  .mark .icon {
    inline-size: 13px;
    block-size: 13px;
    stroke-width: 2.2;
  }
  :is(.swatch, .chip):has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .swatch i {
      forced-color-adjust: none;
    }
    .chip {
      border: 1px solid;
    }
    .chip:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: 1px;
    }
    .chip.sold_out {
      border: 1px dashed GrayText;
      text-decoration: line-through;
    }
    .swatch:has(:checked) i {
      outline-color: Highlight;
    }
  }
`;
