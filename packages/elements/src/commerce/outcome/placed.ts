import { html, nothing, svg, type TemplateResult } from "lit";
import type { Order } from "@shop-feed/contract/commerce";
import { arrival } from "../parts/arrival.ts";
import { lineRow } from "../parts/line-row.ts";
import type { ShopVoice } from "../shop-voice.ts";
import { type OutcomeFacts, primaryButton } from "./outcome-facts.ts";

/** Ring 320 ms, tick 240 ms from 200 ms; drawn already for those who want no motion. */
const tick = html`<svg class="tick" viewBox="0 0 64 64" aria-hidden="true">
  ${svg`<circle class="ring" cx="32" cy="32" r="29.5" pathLength="1" stroke-width="2.4"></circle>
  <path class="mark" d="M20.5 33l8 8 15.5-17.500" pathLength="1" stroke-width="3"></path>`}
</svg>`;

export function placedView(order: Order, { voice, products, now, act }: OutcomeFacts): TemplateResult {
  const { t } = voice;
  const when = arrival(undefined, order.arrivesBy, voice, now);
  return html`<div class="body done">
      ${tick}
      <h2 class="screen-title" tabindex="-1">${t("shop.outcome.placed")}</h2>
      ${when ? html`<p class="muted detail">${t("shop.outcome.placed.arrives", { day: when })}</p>` : nothing}
      <div class="plate receipt">
        ${order.lines.map((line) => lineRow(line, products, voice, { figures: false }))}
        <dl class="pairs">${pairs(order, voice)}</dl>
      </div>
    </div>
    <div class="dock flat">
      <div class="stack">
        ${primaryButton(t("shop.keepWatching"), () => act({ kind: "keep_watching" }))}
        <button class="button large" type="button" @click=${() => act({ kind: "track" })}>
          ${t("shop.outcome.track")}
        </button>
      </div>
    </div>`;
}

function pairs({ label, placedAt, total, paidWith }: Order, voice: ShopVoice): TemplateResult[] {
  const { t, money } = voice;
  const paid = paidWith
    ? t("shop.outcome.placed.paidWith", { total: money(total), instrument: paidWith })
    : money(total);
  return [
    [t("shop.outcome.placed.number"), label],
    [t("shop.outcome.placed.at"), placedAt && `${voice.date(placedAt)}, ${voice.time(placedAt)}`],
    [t("shop.outcome.placed.paid"), paid],
  ].flatMap(([name, value]) =>
    value
      ? [
          html`<div>
            <dt>${name}</dt>
            <dd><bdi>${value}</bdi></dd>
          </div>`,
        ]
      : [],
  );
}
