import { html, nothing, type TemplateResult } from "lit";
import { type OutcomeFacts, outcomeDock, primaryButton } from "./outcome-facts.ts";

/** The order is on its way to the shop, or nobody knows whether it got there. */
export function waitingView({ state: { name }, voice: { t }, act }: OutcomeFacts): TemplateResult {
  const placing = name === "placing";
  return html`<div class="body waiting" aria-busy=${name !== "outcome_unknown"}>
      <span class="spinner ${name === "outcome_unknown" ? "still" : ""}" aria-hidden="true"></span>
      <h2 class="screen-title" tabindex="-1">
        ${t(placing ? "shop.outcome.placing" : "shop.outcome.unknown")}
      </h2>
      <p class="muted detail">
        ${t(placing ? "shop.outcome.placing.detail" : "shop.outcome.unknown.detail")}
      </p>
    </div>
    ${
      placing
        ? nothing
        : outcomeDock(
            primaryButton(t("shop.outcome.check"), () => act({ kind: "check_again" }), {
              disabled: name === "reconciling",
            }),
          )
    }`;
}
