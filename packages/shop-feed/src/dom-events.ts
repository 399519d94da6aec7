import type { ShopFeedEventName } from "@shop-feed/contract/feed";
import type { ShopFeedDomEvent, ShopFeedDomEventName } from "./bindings/events.ts";

type ShopFeedDomEvents = {
  [Name in ShopFeedEventName as ShopFeedDomEventName<Name>]: ShopFeedDomEvent<Name>;
};

declare global {
  // Typed `addEventListener` on the element and on everything its events bubble through.
  interface HTMLElementEventMap extends ShopFeedDomEvents {}
  interface DocumentEventMap extends ShopFeedDomEvents {}
}
