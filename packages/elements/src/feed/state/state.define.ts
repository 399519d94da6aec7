import { ShopFeedState } from "./state.ts";

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-state": ShopFeedState;
  }
}

if (!customElements.get("shop-feed-state")) customElements.define("shop-feed-state", ShopFeedState);
