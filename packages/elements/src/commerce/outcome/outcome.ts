import { LitElement, nothing } from "lit";
import { property, query } from "lit/decorators.js";
import type { CheckoutState, Products } from "@shop-feed/state";
import { base } from "../../foundation/base.ts";
import { buttons } from "../../foundation/controls.ts";
import { ActEvent } from "../act-event.ts";
import { choiceStyles } from "../parts/choices.ts";
import { rows } from "../parts/rows.ts";
import { thumbs } from "../parts/thumb.ts";
import { viewLayout } from "../parts/view-layout.ts";
import { englishShop, type ShopVoice } from "../shop-voice.ts";
import { buyerActionView, failedView, needsLinkView, outOfStockView } from "./not-placed.ts";
import type { OutcomeAct } from "./outcome-act.ts";
import type { OutcomeFacts } from "./outcome-facts.ts";
import { isOutcome } from "./outcome-view.ts";
import { outcomeStyles } from "./outcome.styles.ts";
import { declinedView, priceChangedView } from "./place-again.ts";
import { placedView } from "./placed.ts";
import { waitingView } from "./waiting.ts";

/**
 * What became of placing an order, in one screen each: what is true now, then what can be done.
 *
 * @fires act - `OutcomeAct`. Does not bubble.
 * @csspart primary - the one main action
 */
export class ShopFeedOutcome extends LitElement {
  static override styles = [base, buttons, viewLayout, rows, thumbs, choiceStyles, outcomeStyles];

  @property({ attribute: false }) checkout: CheckoutState | undefined;
  @property({ attribute: false }) products: Products = {};
  @property({ attribute: false }) shop = "";
  @property({ attribute: false }) now = Date.now();
  @property({ attribute: false }) i18n: ShopVoice = englishShop;

  @query("h2") private readonly heading!: HTMLElement | null;

  /** Focuses the title. */
  override focus(options?: FocusOptions): void {
    this.heading?.focus(options);
  }

  override render() {
    const { checkout: state, i18n, shop, products, now } = this;
    if (!state || !isOutcome(state.name)) return nothing;
    const act = (act: OutcomeAct) => this.dispatchEvent(new ActEvent<OutcomeAct>(act));
    const facts: OutcomeFacts = { state, voice: i18n, shop, products, now, act };
    switch (state.name) {
      case "placing":
      case "outcome_unknown":
      case "reconciling":
        return waitingView(facts);
      case "placed":
        return state.order ? placedView(state.order, facts) : nothing;
      case "price_changed":
        return state.checkout ? priceChangedView(state.checkout, facts) : nothing;
      case "declined":
        return state.checkout ? declinedView(state.checkout, facts) : nothing;
      case "out_of_stock":
        return outOfStockView(facts);
      case "buyer_action":
        return buyerActionView(facts);
      case "needs_link":
      case "linking":
        return needsLinkView(facts);
      case "failed":
        return failedView(facts);
    }
  }
}
