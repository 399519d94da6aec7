import { ShopFeedOutcome } from "./outcome.ts";

if (!customElements.get("shop-feed-outcome")) customElements.define("shop-feed-outcome", ShopFeedOutcome);

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-outcome": ShopFeedOutcome;
  }
}
