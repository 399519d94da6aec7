import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    position: relative;
    block-size: 100%;
    min-block-size: 20rem;
    overflow: clip;
    contain: content;
  }
  :host([hidden]) {
    display: none;
  }
  shop-feed-view {
    position: absolute;
    inset: 0;
  }
`;
