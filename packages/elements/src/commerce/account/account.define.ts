import { ShopFeedAccount } from "./account.ts";

if (!customElements.get("shop-feed-account")) customElements.define("shop-feed-account", ShopFeedAccount);

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-account": ShopFeedAccount;
  }
}
