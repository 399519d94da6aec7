import { ShopFeedSurface } from "./surface.ts";

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-surface": ShopFeedSurface;
  }
}

if (!customElements.get("shop-feed-surface")) customElements.define("shop-feed-surface", ShopFeedSurface);
