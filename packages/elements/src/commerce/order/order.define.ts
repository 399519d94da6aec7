import { ShopFeedOrder } from "./order.ts";

if (!customElements.get("shop-feed-order")) customElements.define("shop-feed-order", ShopFeedOrder);

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-order": ShopFeedOrder;
  }
}
