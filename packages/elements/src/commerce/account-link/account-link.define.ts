import { ShopFeedAccountLink } from "./account-link.ts";

if (!customElements.get("shop-feed-account-link"))
  customElements.define("shop-feed-account-link", ShopFeedAccountLink);

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-account-link": ShopFeedAccountLink;
  }
}
