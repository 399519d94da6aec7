import { ShopFeedControls } from "./controls.ts";

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-controls": ShopFeedControls;
  }
}

if (!customElements.get("shop-feed-controls")) customElements.define("shop-feed-controls", ShopFeedControls);
