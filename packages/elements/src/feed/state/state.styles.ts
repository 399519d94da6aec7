import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    position: relative;
    block-size: 100%;
    background: var(--_surface);
  }
  :host(:is([kind="loading"], [kind="more"], [kind="error"], [kind="more-error"])) {
    color-scheme: dark;
    background: linear-gradient(165deg, #232326, #161618);
    color: #f4f4f5;
  }
  .state {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 6px;
    padding-inline: 26px;
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
    background: var(--_surface-well);
  }
  h2 {
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-strong);
    letter-spacing: -0.01em;
    line-height: 1.3;
  }
  p {
    color: var(--_ink-muted);
  }
  .button {
    margin-block-start: 12px;
  }
  :host(:is([kind="error"], [kind="more-error"])) .button {
    background: #f4f4f5;
    color: #17171a;
  }
  :host(:is([kind="error"], [kind="more-error"])) p {
    color: inherit;
  }

  .bones {
    --_bone: rgb(255 255 255 / 0.13);
    position: absolute;
    inset-inline: var(--_space-5);
    inset-block-end: 32px;
    display: grid;
    gap: 14px;
    animation: wait 1ms 200ms backwards;
  }
  @keyframes wait {
    from {
      visibility: hidden;
    }
  }
  .discs {
    display: grid;
    justify-items: end;
    gap: 12px;
  }
  .disc {
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .line > div {
    display: grid;
    gap: 10px;
    flex: 1;
  }
  .line .bone {
    block-size: 11px;
    inline-size: 28%;
  }
  .line .bone.long {
    inline-size: 48%;
  }
  .line .avatar {
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
  }
  .line .thumb {
    inline-size: 64px;
    block-size: 64px;
    border-radius: var(--_radius-m);
  }
  .card {
    padding: 8px;
    border-radius: var(--_radius-xl);
    background: rgb(255 255 255 / 0.08);
  }
  @media (forced-colors: active) {
    .glyph,
    .bone {
      border: 1px solid;
    }
  }
`;
