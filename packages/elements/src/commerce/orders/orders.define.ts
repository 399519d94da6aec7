import { ShopFeedOrders } from "./orders.ts";

if (!customElements.get("shop-feed-orders")) customElements.define("shop-feed-orders", ShopFeedOrders);

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-orders": ShopFeedOrders;
  }
}
