import { html, type TemplateResult } from "lit";

/** A sheet's width and ground for one view, as tall as a phone's sheet at most. */
export function frame(content: TemplateResult, width = 390): TemplateResult {
  return html`<div
    style="display: flex; flex-direction: column; inline-size: ${width}px; max-inline-size: 100%; max-block-size: 760px; margin: 24px auto; border-radius: 24px; overflow: clip; background: light-dark(#fff, #161618); box-shadow: 0 0 0 1px light-dark(rgb(0 0 0 / .1), rgb(255 255 255 / .14))"
  >
    ${content}
  </div>`;
}
