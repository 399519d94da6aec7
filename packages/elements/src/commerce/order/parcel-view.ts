import { css, html, nothing, type TemplateResult } from "lit";
import type { Order, Parcel } from "@shop-feed/contract/commerce";
import type { ShopVoice } from "../shop-voice.ts";
import { stepName, stepTime } from "./order-words.ts";
import { parcelSteps } from "./parcel-steps.ts";

/** The way of one parcel as a list; the present step is said to be current. */
export function parcelView(order: Order, parcel: Parcel, voice: ShopVoice, now: number): TemplateResult {
  const steps = parcelSteps(order, parcel);
  const names = new Set(steps.map(({ state }) => stepName(state, voice)));
  return html`<ol class="steps" role="list">
    ${steps.map(
      ({ state, when, at, text }) =>
        html`<li class=${when} aria-current=${when === "now" ? "step" : nothing}>
          ${at ? html`<span class="when">${stepTime(at, voice, now)}</span>` : nothing}
          <p class=${when === "now" ? "strong" : ""}>${stepName(state, voice)}</p>
          ${text && !names.has(text) ? html`<p>${text}</p>` : nothing}
        </li>`,
    )}
  </ol>`;
}

export function parcelLine(order: Order, parcel: Parcel, { t }: ShopVoice): string {
  const place = { position: order.parcels.indexOf(parcel) + 1, count: order.parcels.length };
  return parcel.carrier
    ? t("shop.order.parcel.carrier", { ...place, carrier: parcel.carrier })
    : t("shop.order.parcel", place);
}

export const parcelStyles = css`
  .steps {
    margin-block: 16px 4px;
  }
  .steps li {
    position: relative;
    padding-inline-start: 30px;
    padding-block-end: 16px;
    line-height: 1.3;
  }
  .steps li:last-child {
    padding-block-end: 0;
  }
  .steps li::before {
    content: "";
    position: absolute;
    inset-inline-start: 4px;
    inset-block-start: 4px;
    z-index: 1;
    inline-size: 11px;
    block-size: 11px;
    border-radius: 50%;
    background: var(--_surface);
    box-shadow: inset 0 0 0 1.5px var(--_line-control);
  }
  .steps li:not(:last-child)::after {
    content: "";
    position: absolute;
    inset-inline-start: 8.75px;
    inset-block: 18px -1px;
    inline-size: 1.5px;
    background: var(--_line);
  }
  .steps .past::before {
    background: var(--_ink);
    box-shadow: none;
  }
  .steps .past:not(:last-child)::after {
    background: var(--_ink);
  }
  .steps .now::before {
    background: var(--_positive);
    box-shadow: 0 0 0 4px var(--_positive-soft);
  }
  .steps .when {
    float: inline-end;
    margin-inline-start: 10px;
    padding-block-start: 1px;
    color: var(--_ink-muted);
    font-size: var(--_font-size-s);
    font-variant-numeric: tabular-nums;
  }
  .steps p + p {
    margin-block-start: 1px;
    color: var(--_ink-muted);
    font-size: var(--_font-size-s);
  }
  .steps .todo {
    color: var(--_ink-muted);
  }
  @media (forced-colors: active) {
    .steps li::before {
      border: 2px solid;
    }
    .steps .past::before {
      background: CanvasText;
    }
    .steps .now::before {
      background: Highlight;
    }
  }
`;
