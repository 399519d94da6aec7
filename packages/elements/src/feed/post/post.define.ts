import { ShopFeedPost } from "./post.ts";

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed-post": ShopFeedPost;
  }
}

if (!customElements.get("shop-feed-post")) customElements.define("shop-feed-post", ShopFeedPost);
