import "../address-form/address-form.define.ts";
import "../vouchers/vouchers.define.ts";
import { ShopFeedReview } from "./review.ts";

if (!customElements.get("shop-feed-review")) customElements.define("shop-feed-review", ShopFeedReview);

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-review": ShopFeedReview;
  }
}
