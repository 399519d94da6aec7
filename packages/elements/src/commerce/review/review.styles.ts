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
  .bill {
    transition: opacity var(--_duration-fast);
  }
  :host([updating]) .bill {
    opacity: 0.55;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    padding-block-end: 8px;
  }
`;
