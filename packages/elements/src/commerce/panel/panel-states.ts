import { html, nothing, type TemplateResult } from "lit";
import type { ShopSession } from "@shop-feed/state";
import { alert } from "../../foundation/glyphs.ts";
import { icon } from "../../foundation/icon.ts";
import type { ShopVoice } from "../shop-voice.ts";

/** The shape of what is coming. The words are for assistive technology only. */
export function bones(kind: "product" | "review" | "page", { t }: ShopVoice): TemplateResult {
  const row = html`<span class="bone row"></span>`;
  return html`<div class="bones ${kind}" aria-busy="true">
    <span class="visually-hidden" role="status">${t("shop.loading")}</span>
    ${
      kind === "page"
        ? html`<span class="bone card"></span><span class="bone card"></span>`
        : html`<div class="bone-lead"><span class="bone thumb"></span><span class="bone title"></span></div>
            <span class="bone price"></span>${row}${row}${row}`
    }
  </div>`;
}

/** What is true now, then what can be done. */
export function problem(
  title: string,
  detail: string,
  action?: { label: string; run: () => void },
): TemplateResult {
  return html`<div class="problem" role="alert">
    <span class="glyph">${icon(alert, { size: "m" })}</span>
    <p class="problem-title">${title}</p>
    <p class="problem-detail">${detail}</p>
    ${
      action
        ? html`<button class="button" type="button" @click=${action.run}>${action.label}</button>`
        : nothing
    }
  </div>`;
}

/** Until it is known what the shop can do: that it is asked, or another try; undefined once it is known. */
export function untilKnown(
  kind: "product" | "review" | "page",
  shop: ShopSession,
  voice: ShopVoice,
): TemplateResult | undefined {
  if (shop.$capabilities.get()) return undefined;
  if (!shop.$capabilitiesFailure.get()) return bones(kind, voice);
  const retry = { label: voice.t("retry"), run: () => void shop.ensureCapabilities() };
  return problem(voice.t("shop.error"), voice.t("shop.error.detail"), retry);
}
