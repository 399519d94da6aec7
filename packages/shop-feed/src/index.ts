// Importing this registers <shop-feed>.
import "./shop-feed.define.ts";

export type { ShopFeedEventMap, ShopFeedEventName } from "@shop-feed/contract/feed";
export type { Catalogue, Message } from "@shop-feed/elements";
import "./dom-events.ts";

export { ShopFeedDomEvent, type ShopFeedDomEventName } from "./bindings/events.ts";
export { ShopFeed } from "./shop-feed.ts";
