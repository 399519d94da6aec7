import { html } from "lit";
import { close } from "../../foundation/glyphs.ts";
import { icon } from "../../foundation/icon.ts";
import type { I18n } from "../../i18n/i18n.ts";

function closeButton(i18n: I18n, onClose: () => void) {
  return html`<button
    type="button"
    class="icon-button ground"
    aria-label=${i18n.t("surface.close")}
    @click=${onClose}
  >
    ${icon(close)}
  </button>`;
}

/** While the shop's code, or the shop, is on its way. */
export function boneTemplate(i18n: I18n, onClose: () => void) {
  return html`<div class="waiting">
    ${closeButton(i18n, onClose)}
    <span class="visually-hidden" role="status">${i18n.t("surface.loading")}</span>
    <div class="line">
      <i class="bone thumb"></i>
      <div><i class="bone long"></i><i class="bone"></i></div>
    </div>
    <i class="bone price"></i><i class="bone row"></i><i class="bone row"></i><i class="bone row"></i>
  </div>`;
}

export function failedTemplate(i18n: I18n, onClose: () => void, onRetry: () => void) {
  return html`<div class="waiting failed" role="alert">
    ${closeButton(i18n, onClose)}
    <h2>${i18n.t("surface.failed")}</h2>
    <p>${i18n.t("surface.failed.detail")}</p>
    <button type="button" class="button" @click=${onRetry}>${i18n.t("retry")}</button>
  </div>`;
}
