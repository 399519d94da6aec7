import { html, nothing, type TemplateResult } from "lit";
import { linkOut } from "../../foundation/glyphs.ts";
import { icon } from "../../foundation/icon.ts";
import { lineWords } from "../parts/line-row.ts";
import { safeUrl } from "../parts/safe-url.ts";
import { type OutcomeFacts, outcomeBody, outcomeDock, primaryButton } from "./outcome-facts.ts";

const keepWatching = ({ voice, act }: OutcomeFacts) => ({
  label: voice.t("shop.keepWatching"),
  run: () => act({ kind: "keep_watching" }),
});

export function outOfStockView(facts: OutcomeFacts): TemplateResult {
  const { state, voice, products, act } = facts;
  const gone = (state.variantIds ?? []).map((variantId) => {
    const line = state.checkout?.lines.find((other) => other.variantId === variantId);
    const { title, choice } = lineWords({ variantId, title: line?.title ?? "" }, products);
    return [title, choice].filter(Boolean).join(", ");
  });
  const list = gone.filter(Boolean);
  return html`${outcomeBody(
    voice.t("shop.outcome.soldOut"),
    voice.t("shop.outcome.soldOut.detail"),
    list.length === 0 ? state.reason : undefined,
    list.length > 0
      ? html`<ul class="note-box gone" role="list">
          ${list.map((title) => html`<li>${title}</li>`)}
        </ul>`
      : undefined,
  )}
  ${outcomeDock(
    primaryButton(voice.t("shop.outcome.backToProduct"), () => act({ kind: "back" })),
    keepWatching(facts),
  )}`;
}

export function buyerActionView(facts: OutcomeFacts): TemplateResult {
  const { state, voice, shop, act } = facts;
  const href = safeUrl(state.continueUrl);
  const label = voice.t("shop.buy.handoff", { shop });
  return html`${outcomeBody(
    voice.t("shop.outcome.buyerAction", { shop }),
    voice.t("shop.outcome.buyerAction.detail", { shop }),
    state.reason,
  )}
  ${outcomeDock(
    href
      ? html`<a
          class="button primary large"
          part="primary"
          href=${href}
          target="_blank"
          rel="noopener"
          @click=${(event: Event) =>
            act({ kind: "continue_at_shop", url: href, prevent: () => event.preventDefault() })}
          >${label} ${icon(linkOut, { turn: true })}</a
        >`
      : nothing,
    keepWatching(facts),
  )}`;
}

export function needsLinkView(facts: OutcomeFacts): TemplateResult {
  const { state, voice, shop, act } = facts;
  return html`${outcomeBody(
    voice.t("shop.outcome.needsLink", { shop }),
    voice.t("shop.outcome.needsLink.detail"),
    state.reason,
  )}
  ${outcomeDock(
    primaryButton(voice.t("shop.link.again", { shop }), () => act({ kind: "link" })),
    keepWatching(facts),
  )}`;
}

export function failedView(facts: OutcomeFacts): TemplateResult {
  const { state, voice, act } = facts;
  return html`${outcomeBody(voice.t("shop.outcome.failed"), voice.t("shop.outcome.failed.detail"), state.reason)}
  ${outcomeDock(
    primaryButton(voice.t("retry"), () => act({ kind: "retry" })),
    keepWatching(facts),
  )}`;
}
