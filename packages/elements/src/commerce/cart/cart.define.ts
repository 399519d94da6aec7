import "../vouchers/vouchers.define.ts";
import { ShopFeedCart } from "./cart.ts";

if (!customElements.get("shop-feed-cart")) customElements.define("shop-feed-cart", ShopFeedCart);

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-cart": ShopFeedCart;
  }
}
