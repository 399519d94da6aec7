import { ShopFeedGallery } from "./gallery.ts";

if (!customElements.get("shop-feed-gallery")) customElements.define("shop-feed-gallery", ShopFeedGallery);

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-gallery": ShopFeedGallery;
  }
}
