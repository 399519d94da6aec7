import {
  CANCELABLE_EVENTS,
  type Emit,
  type ShopFeedEventMap,
  type ShopFeedEventName,
} from "@shop-feed/contract/feed";

/** `post_viewed` → `shop-feed-post-viewed` */
export type ShopFeedDomEventName<Name extends ShopFeedEventName> =
  Name extends `${infer A}_${infer B}_${infer C}_${infer D}`
    ? `shop-feed-${A}-${B}-${C}-${D}`
    : Name extends `${infer A}_${infer B}_${infer C}`
      ? `shop-feed-${A}-${B}-${C}`
      : Name extends `${infer A}_${infer B}`
        ? `shop-feed-${A}-${B}`
        : `shop-feed-${Name}`;

/**
 * One act of the feed as a DOM event on `<shop-feed>`: bubbles and crosses shadow roots, but `shop-feed-error`, which does
 * neither (as `error` of the platform). Requests (`…-requested`) are cancelable: `preventDefault()` refuses them.
 */
export class ShopFeedDomEvent<Name extends ShopFeedEventName> extends Event {
  readonly detail: ShopFeedEventMap[Name];

  constructor(name: Name, detail: ShopFeedEventMap[Name]) {
    const shared = name !== "error";
    super(`shop-feed-${name.replaceAll("_", "-")}`, {
      bubbles: shared,
      composed: shared,
      cancelable: CANCELABLE_EVENTS.has(name),
    });
    this.detail = detail;
  }
}

/** Acts become DOM events on `target`. A page's broken listener reports itself and never breaks the feed. */
export function emitOn(target: EventTarget): Emit {
  return (name, detail) => target.dispatchEvent(new ShopFeedDomEvent(name, detail));
}
