import { css } from "lit";

/** The play button, a failed clip, and being offline. */
export const notices = css`
  .center {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 14px;
    pointer-events: none;
  }
  .center > * {
    pointer-events: auto;
  }
  .play {
    display: grid;
    place-items: center;
    inline-size: 72px;
    block-size: 72px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: var(--_media-fill);
    color: inherit;
    box-shadow: inset 0 0 0 0.5px var(--_media-line);
  }
  /* A triangle looks centred when its weight is. */
  .play .icon {
    inline-size: 34px;
    block-size: 34px;
    translate: 1.5px 0;
  }
  .chip {
    padding: 9px 14px;
    border-radius: var(--_radius-full);
    background: var(--_media-fill);
    box-shadow: inset 0 0 0 0.5px var(--_media-line);
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-strong);
    line-height: 1.3;
  }
  .notice {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 6px;
    padding-inline: 26px;
    background: rgb(14 14 16 / 0.72);
    text-align: center;
    text-wrap: balance;
  }
  .glyph {
    display: grid;
    place-items: center;
    inline-size: 52px;
    block-size: 52px;
    margin-block-end: 8px;
    border-radius: 50%;
    background: rgb(255 255 255 / 0.16);
  }
  .notice h3 {
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-strong);
    line-height: 1.3;
  }
  .notice .button {
    margin-block-start: 12px;
    background: #f4f4f5;
    color: #17171a;
  }
  .offline {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 48px;
    padding: 8px 6px 8px 14px;
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    color: var(--_ink);
    box-shadow: var(--_elevation-card);
    font-size: var(--_font-size-s);
    line-height: 1.34;
  }
  .offline > .icon {
    color: var(--_caution);
  }
  .offline b {
    font-weight: var(--_weight-strong);
  }
  .offline span {
    color: var(--_ink-muted);
  }
  .offline .button {
    margin-inline-start: auto;
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-strong);
  }
`;
