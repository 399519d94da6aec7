import { ShopFeedSeller } from "./seller.ts";

if (!customElements.get("shop-feed-seller")) customElements.define("shop-feed-seller", ShopFeedSeller);

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-seller": ShopFeedSeller;
  }
}
