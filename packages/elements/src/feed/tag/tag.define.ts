import { ShopFeedTag } from "./tag.ts";

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-tag": ShopFeedTag;
  }
}

if (!customElements.get("shop-feed-tag")) customElements.define("shop-feed-tag", ShopFeedTag);
