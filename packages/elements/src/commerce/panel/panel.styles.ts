import { css } from "lit";

export const panelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
    color: var(--_ink);
    container-type: inline-size;
  }
  .frame {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-block-size: 0;
  }
  .frame.page {
    --_ground: var(--_surface-sunken);
    background: var(--_ground);
  }
  /* Up under the surface's grab handle, which stands on the surface's own ground. */
  .frame.page::before {
    content: "";
    position: absolute;
    inset-inline: 0;
    inset-block: -12px 100%;
    background: var(--_ground);
  }
  header {
    display: flex;
    align-items: center;
    flex: none;
    min-block-size: 52px;
    padding-inline: 8px 10px;
  }
  header h2 {
    flex: 1;
    min-inline-size: 0;
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-strong);
    line-height: var(--_leading-snug);
    letter-spacing: -0.01em;
    overflow-wrap: break-word;
  }
  :host(:lang(ar)) header h2 {
    letter-spacing: 0;
  }
  header h2.first {
    padding-inline-start: 12px;
  }
  header .aside {
    color: var(--_ink-muted);
    font-weight: var(--_weight-regular);
  }
  .page .close::before {
    background: var(--_surface);
  }
  /* Over the view's own title. */
  header.bare {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 10px;
    z-index: 1;
    min-block-size: 0;
    padding: 0;
  }
  :host([layout="panel"]) header.bare {
    inset-block-start: 18px;
    inset-inline-end: 18px;
  }
  :host([layout="panel"]) header.bare .close::before {
    background: var(--_surface);
  }
  .bones {
    display: grid;
    gap: 14px;
    padding: 14px var(--_space-6) 24px;
  }
  .bone-lead {
    display: flex;
    align-items: center;
    gap: 14px;
  }
  .bone.thumb {
    inline-size: var(--_thumb-l);
    block-size: var(--_thumb-l);
    border-radius: var(--_radius-l);
  }
  .bone.title {
    inline-size: 46%;
    block-size: 18px;
  }
  .bone.price {
    inline-size: 32%;
    block-size: 30px;
  }
  .bone.row {
    block-size: 44px;
  }
  .bone.card {
    block-size: 132px;
    border-radius: var(--_radius-xl);
    --_bone: var(--_surface);
  }
  .bones {
    /* Shown only when the wait is worth showing. */
    animation: appear 0s 200ms both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .problem {
    display: grid;
    justify-items: center;
    gap: 6px;
    padding: var(--_space-8) 26px var(--_space-9);
    text-align: center;
  }
  .problem .glyph {
    display: grid;
    place-items: center;
    inline-size: 52px;
    block-size: 52px;
    margin-block-end: 8px;
    border-radius: 50%;
    background: var(--_surface-well);
  }
  .problem-title {
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-strong);
    line-height: 1.3;
  }
  .problem-detail {
    color: var(--_ink-muted);
    text-wrap: balance;
  }
  .problem .button {
    margin-block-start: 12px;
  }
`;
