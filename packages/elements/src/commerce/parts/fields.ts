import { css } from "lit";

/** Labelled text fields and selects; an error stands under its field and is tied to it. */
export const fields = css`
  .field {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }
  .field > span {
    color: var(--_ink-muted);
    font-size: var(--_font-size-s);
  }
  .field :is(input, select) {
    inline-size: 100%;
    min-block-size: var(--_control-m);
    padding: 6px 12px;
    border: 1px solid var(--_line-control);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    color: var(--_ink);
    /* Under 16 px iOS zooms the page into a focused field. */
    font-size: max(16px, var(--_font-size-m));
  }
  .field :is(input, select)[aria-invalid="true"] {
    border-color: var(--_critical);
    box-shadow: inset 0 0 0 1px var(--_critical);
  }
  .error {
    color: var(--_critical);
    font-size: var(--_font-size-s);
  }
`;
