import { ShopFeedVariantPicker } from "./variant-picker.ts";

if (!customElements.get("shop-feed-variant-picker"))
  customElements.define("shop-feed-variant-picker", ShopFeedVariantPicker);

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-variant-picker": ShopFeedVariantPicker;
  }
}
