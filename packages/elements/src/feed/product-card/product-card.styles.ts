import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .card {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--_space-4);
    padding: 8px;
    padding-inline-end: 12px;
    border-radius: var(--_radius-xl);
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: var(--_elevation-card);
  }
  .thumb {
    flex: none;
    inline-size: var(--_thumb-m);
    block-size: var(--_thumb-m);
    border-radius: var(--_radius-m);
    background: var(--_surface-studio);
    overflow: hidden;
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .what {
    flex: 1;
    min-inline-size: 0;
  }
  .title {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: var(--_weight-medium);
    line-height: 1.3;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 6px;
    margin-block-start: 3px;
    font-variant-numeric: var(--_numerals);
  }
  .price {
    font-weight: var(--_weight-strong);
  }
  .list-price {
    color: var(--_ink-faint);
    font-size: var(--_font-size-s);
  }
  .seen {
    color: var(--_ink-muted);
    font-size: var(--_font-size-s);
  }
  /* The whole card is the button's target. */
  .button::after {
    content: "";
    position: absolute;
    inset: 0;
    border-radius: var(--_radius-xl);
  }
  .button:active {
    scale: none;
  }
  .button:focus-visible {
    outline-color: transparent;
  }
  .button:focus-visible::after {
    outline: 2px solid #fff;
    outline-offset: 2px;
    box-shadow: 0 0 0 6px rgb(0 0 0 / 0.6);
  }
  .button .icon {
    display: none;
  }
  /* Little room, or large text: the title has two lines and the button is a chevron. */
  @container (inline-size < 18.7rem) {
    .card {
      gap: 10px;
      padding: 6px;
      border-radius: var(--_radius-l);
    }
    .thumb {
      inline-size: 3rem;
      block-size: 3rem;
    }
    .title {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      white-space: normal;
      font-size: var(--_font-size-s);
      line-height: 1.25;
    }
    .line {
      margin-block-start: 1px;
      font-size: var(--_font-size-s);
    }
    .list-price {
      display: none;
    }
    .button {
      flex: none;
      inline-size: 44px;
      block-size: 44px;
      min-block-size: 0;
      padding: 0;
    }
    .word {
      display: none;
    }
    .button .icon {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .card {
      border: 1px solid;
    }
  }
`;
