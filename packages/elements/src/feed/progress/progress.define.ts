import { ShopFeedProgress } from "./progress.ts";

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-progress": ShopFeedProgress;
  }
}

if (!customElements.get("shop-feed-progress")) customElements.define("shop-feed-progress", ShopFeedProgress);
