import { html, nothing, type TemplateResult } from "lit";
import type { CheckoutState, Products } from "@shop-feed/state";
import type { ShopVoice } from "../shop-voice.ts";
import type { OutcomeAct } from "./outcome-act.ts";

/** What every outcome is told. */
export interface OutcomeFacts {
  readonly state: CheckoutState;
  readonly voice: ShopVoice;
  readonly shop: string;
  readonly products: Products;
  readonly now: number;
  readonly act: (act: OutcomeAct) => void;
}

/** Title, what is true now, and more. Shop's own words are shown beside ours, never instead, unless they say the same. */
export function outcomeBody(
  title: string,
  detail: string,
  reason?: string,
  more?: TemplateResult,
): TemplateResult {
  const adds = reason !== undefined && reason !== "" && !reason.startsWith(title);
  return html`<div class="body">
    <h2 class="screen-title" tabindex="-1">${title}</h2>
    <p class="muted detail">${detail}</p>
    ${adds ? html`<p class="note-box">${reason}</p>` : nothing} ${more ?? nothing}
  </div>`;
}

/** One primary action and a way out. */
export function outcomeDock(
  primary: TemplateResult | typeof nothing,
  quiet?: { label: string; run: () => void },
): TemplateResult {
  return html`<div class="dock flat">
    <div class="stack tight">
      ${primary}
      ${
        quiet
          ? html`<button class="button text wide" type="button" @click=${quiet.run}>${quiet.label}</button>`
          : nothing
      }
    </div>
  </div>`;
}

export function primaryButton(label: string, run: () => void, { disabled = false } = {}): TemplateResult {
  return html`<button
    class="button primary large amount"
    part="primary"
    type="button"
    ?disabled=${disabled}
    @click=${run}
  >
    ${label}
  </button>`;
}
