import { ShopFeedLinkOut } from "./link-out.ts";

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-link-out": ShopFeedLinkOut;
  }
}

if (!customElements.get("shop-feed-link-out")) customElements.define("shop-feed-link-out", ShopFeedLinkOut);
