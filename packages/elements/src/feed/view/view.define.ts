import { ShopFeedView } from "./view.ts";

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-view": ShopFeedView;
  }
}

if (!customElements.get("shop-feed-view")) customElements.define("shop-feed-view", ShopFeedView);
