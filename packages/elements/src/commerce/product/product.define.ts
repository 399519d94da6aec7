import "../gallery/gallery.define.ts";
import "../variant-picker/variant-picker.define.ts";
import { ShopFeedProduct } from "./product.ts";

if (!customElements.get("shop-feed-product")) customElements.define("shop-feed-product", ShopFeedProduct);

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-product": ShopFeedProduct;
  }
}
