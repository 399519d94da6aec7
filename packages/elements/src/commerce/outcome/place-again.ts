import { html, type TemplateResult } from "lit";
import type { Checkout } from "@shop-feed/contract/commerce";
import type { Money } from "@shop-feed/contract/feed";
import { choiceList } from "../parts/choices.ts";
import type { ShopVoice } from "../shop-voice.ts";
import { type OutcomeFacts, outcomeBody, outcomeDock, primaryButton } from "./outcome-facts.ts";
import { comparedLines } from "./outcome-view.ts";

/** Both bills side by side; the order is placed at the new one, or left. */
export function priceChangedView(
  checkout: Checkout,
  { state, voice, shop, now, act }: OutcomeFacts,
): TemplateResult {
  const { t } = voice;
  const lines = comparedLines(state.previous, checkout, state.before ?? checkout.total);
  const until = checkout.expiresAt && Date.parse(checkout.expiresAt) > now ? checkout.expiresAt : undefined;
  // A day's worth of holding says nothing: only an end in sight is told.
  const soon = until !== undefined && Date.parse(until) - now < 3_600_000;
  const table = html`<table class="compared">
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">${t("shop.outcome.line")}</span></th>
          <th scope="col">${t("shop.outcome.was")}</th>
          <th scope="col">${t("shop.outcome.now")}</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ type, label, before, after, changed }) =>
            html`<tr class=${type === "total" ? "sum" : ""}>
              <th scope="row">${label || t("shop.outcome.total")}</th>
              <td class="faint">${figure(before, voice)}</td>
              <td class=${changed ? "strong" : ""}>${figure(after, voice)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="small muted held">
      ${until && soon ? t("shop.outcome.newPrice.until", { shop, time: voice.time(until) }) : t("shop.outcome.newPrice", { shop })}
    </p>`;
  return html`${outcomeBody(t("shop.outcome.priceChanged"), t("shop.outcome.priceChanged.detail"), undefined, table)}
  ${outcomeDock(
    primaryButton(t("shop.review.place", { total: voice.money(checkout.total) }), () =>
      act({ kind: "place" }),
    ),
    { label: t("shop.keepWatching"), run: () => act({ kind: "keep_watching" }) },
  )}`;
}

function figure(amount: Money | undefined, { money }: ShopVoice): string {
  return amount ? money(amount) : "–";
}

/** The card was refused: another one, or none. */
export function declinedView(checkout: Checkout, { state, voice, act }: OutcomeFacts): TemplateResult {
  const { t } = voice;
  const { instruments, total } = checkout;
  const chosen = instruments.find(({ selected }) => selected) ?? instruments[0];
  const declined = instruments.find(({ id }) => id === state.declinedInstrumentId) ?? chosen;
  const others = instruments.length > 1;
  const list = choiceList({
    name: "instrument",
    legend: t("shop.review.payWith"),
    choices: instruments.map(({ id, label }) => ({ id, title: label })),
    selected: chosen?.id,
    choose: (instrumentId) => act({ kind: "choose_instrument", instrumentId }),
  });
  return html`${outcomeBody(
    t("shop.outcome.declined", { instrument: declined?.label ?? "" }),
    t(others ? "shop.outcome.declined.detail" : "shop.outcome.declined.none"),
    state.reason,
    others ? list : undefined,
  )}
  ${outcomeDock(
    primaryButton(t("shop.review.place", { total: voice.money(total) }), () => act({ kind: "place" }), {
      disabled: state.updating,
    }),
    { label: t("shop.keepWatching"), run: () => act({ kind: "keep_watching" }) },
  )}`;
}
