import { ShopFeedAddressForm } from "./address-form.ts";

if (!customElements.get("shop-feed-address-form"))
  customElements.define("shop-feed-address-form", ShopFeedAddressForm);

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-address-form": ShopFeedAddressForm;
  }
}
