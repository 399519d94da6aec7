import "../account/account.define.ts";
import "../account-link/account-link.define.ts";
import "../cart/cart.define.ts";
import "../order/order.define.ts";
import "../orders/orders.define.ts";
import "../outcome/outcome.define.ts";
import "../product/product.define.ts";
import "../review/review.define.ts";
import "../seller/seller.define.ts";
import { ShopFeedPanel } from "./panel.ts";

if (!customElements.get("shop-feed-panel")) customElements.define("shop-feed-panel", ShopFeedPanel);

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-panel": ShopFeedPanel;
  }
}
