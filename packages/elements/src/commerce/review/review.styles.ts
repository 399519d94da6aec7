import { css } from "lit";

export const reviewStyles = css`
  .lines {
    display: grid;
    gap: 12px;
    padding-block-start: 4px;
  }
  .pickable {
    padding-block: 9px;
  }
  .pickable .options {
    margin-block: 4px 8px;
  }
  .message {
    margin-block: 8px 4px;
  }
  .choices + .choices {
    margin-block-start: 14px;
  }
  /* The last valid figures: still to be read, no longer the answer. */
  :host([updating]) .bill,
  :host([updating]) .bill dt {
    color: var(--_ink-muted);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    padding-block-end: 8px;
  }
`;
