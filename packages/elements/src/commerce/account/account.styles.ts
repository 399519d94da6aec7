import { css } from "lit";

export const accountStyles = css`
  .shares {
    display: grid;
    gap: 6px;
    margin-block: 12px 10px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .shares li {
    display: flex;
    gap: 12px;
    line-height: 1.36;
  }
  .shares .shared .icon {
    color: var(--_positive);
  }
  .linked {
    padding-block: 12px 4px;
  }
  .unlink {
    min-block-size: 48px;
    border-block-start: 1px solid var(--_line);
    border-radius: 0;
  }
  .confirm {
    display: grid;
    gap: 8px;
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
    text-align: center;
  }
  .confirm .critical {
    color: var(--_critical);
  }
`;
