import { css, html, nothing, type TemplateResult } from "lit";
import { safeUrl } from "./safe-url.ts";

/** A square product picture: 44, 56, 64 or 88. A picture that does not load leaves its quiet ground. */
export function thumb(url: string | undefined, size: "xs" | "s" | "m" | "l", alt = ""): TemplateResult {
  const src = safeUrl(url);
  return html`<span class="thumb ${size}"
    >${src ? html`<img src=${src} alt=${alt} decoding="async" draggable="false" @error=${hide} />` : nothing}</span
  >`;
}

function hide(event: Event): void {
  (event.currentTarget as HTMLImageElement).hidden = true;
}

export const thumbs = css`
  .thumb {
    flex: none;
    inline-size: var(--_thumb-m);
    block-size: var(--_thumb-m);
    border-radius: var(--_radius-m);
    background: var(--_surface-studio);
    overflow: hidden;
  }
  .thumb.xs {
    inline-size: 2.75rem;
    block-size: 2.75rem;
    border-radius: var(--_radius-s);
  }
  .thumb.s {
    inline-size: var(--_thumb-s);
    block-size: var(--_thumb-s);
  }
  .thumb.l {
    inline-size: var(--_thumb-l);
    block-size: var(--_thumb-l);
    border-radius: var(--_radius-l);
  }
  .thumb img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
`;
