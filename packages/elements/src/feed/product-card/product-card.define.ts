import { ShopFeedProductCard } from "./product-card.ts";

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-product-card": ShopFeedProductCard;
  }
}

if (!customElements.get("shop-feed-product-card"))
  customElements.define("shop-feed-product-card", ShopFeedProductCard);
