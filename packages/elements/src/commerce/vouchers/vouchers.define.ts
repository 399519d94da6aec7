import { ShopFeedVouchers } from "./vouchers.ts";

if (!customElements.get("shop-feed-vouchers")) customElements.define("shop-feed-vouchers", ShopFeedVouchers);

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-vouchers": ShopFeedVouchers;
  }
}
