import { html, nothing } from "lit";
import { alert, offline, play } from "../../foundation/glyphs.ts";
import { icon } from "../../foundation/icon.ts";
import type { I18n } from "../../i18n/i18n.ts";
import { PlayToggleEvent, RetryEvent } from "./post-events.ts";

/** The clip is broken; the feed is not. */
export function failedTemplate(post: HTMLElement, i18n: I18n) {
  return html`<div class="notice" role="status">
    <span class="glyph">${icon(alert, { size: "m" })}</span>
    <h3>${i18n.t("post.error")}</h3>
    <p>${i18n.t("post.error.detail")}</p>
    <button type="button" class="button" @click=${() => post.dispatchEvent(new RetryEvent())}>
      ${i18n.t("retry")}
    </button>
  </div>`;
}

/** Paused by the shopper, or never started by the browser: then it says why. */
export function playTemplate(post: HTMLElement, refused: boolean, i18n: I18n) {
  return html`<div class="center">
    <button
      type="button"
      class="play"
      aria-label=${i18n.t("playback.play")}
      @click=${() => post.dispatchEvent(new PlayToggleEvent())}
    >
      ${icon(play, { fill: true })}
    </button>
    ${refused ? html`<p class="chip">${i18n.t("playback.refused")}</p>` : nothing}
  </div>`;
}

/** In the card's place: what is here already still plays. */
export function offlineTemplate(post: HTMLElement, i18n: I18n) {
  return html`<div class="offline" role="status">
    ${icon(offline)}
    <p><b>${i18n.t("feed.offline")}</b><br /><span>${i18n.t("feed.offline.detail")}</span></p>
    <button type="button" class="button text" @click=${() => post.dispatchEvent(new RetryEvent())}>
      ${i18n.t("retry")}
    </button>
  </div>`;
}
