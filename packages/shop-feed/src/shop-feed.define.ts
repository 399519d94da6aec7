import "@shop-feed/elements/define";
import { ShopFeed } from "./shop-feed.ts";

declare global {
  interface HTMLElementTagNameMap {
    "shop-feed": ShopFeed;
  }
}

if (!customElements.get("shop-feed")) customElements.define("shop-feed", ShopFeed);
// oxlint-disable-next-line no-console -- a page that loads two versions should know which one serves it
else console.info("shop-feed: already on this page; the first one loaded serves all.");
