import type { FailureCode } from "./failure.ts";
import type { Money } from "./money.ts";

interface AtPost {
  readonly postId: string;
  readonly creatorId: string;
}

interface AtProduct {
  readonly postId?: string | undefined;
  readonly creatorId?: string | undefined;
  readonly tagId?: string | undefined;
  readonly productId: string;
  readonly variantId?: string | undefined;
  readonly price?: Money | undefined;
}

/** Every meaningful act, by name. The DOM event is `shop-feed-` + the name with dashes, its `detail` the value here. */
export interface ShopFeedEventMap {
  /** A post was in view and its clip presented a frame. */
  post_viewed: AtPost & { readonly index: number };
  /** A product sheet opened. */
  product_viewed: AtProduct;
  /** Before something goes into the cart. Cancelable: refuse and the cart stays as it is. */
  add_to_cart_requested: AtProduct & { readonly quantity: number };
  added_to_cart: AtProduct & { readonly quantity: number };
  /** Before the retailer's page opens. Cancelable. */
  link_requested: { readonly shop: string };
  linked: { readonly shop: string };
  unlinked: { readonly shop: string };
  /** Before a checkout is created. Cancelable: take the shopper to a checkout of your own. */
  checkout_requested: {
    readonly shop: string;
    readonly lines: readonly { readonly variantId: string; readonly quantity: number }[];
    readonly postId?: string | undefined;
  };
  checkout_started: {
    readonly shop: string;
    readonly checkoutId: string;
    readonly total: Money;
    readonly postId?: string | undefined;
    readonly creatorId?: string | undefined;
    readonly tagId?: string | undefined;
  };
  order_placed: {
    readonly shop: string;
    readonly orderId: string;
    readonly total: Money;
    readonly postId?: string | undefined;
    readonly creatorId?: string | undefined;
    readonly tagId?: string | undefined;
  };
  /** Before a link out opens. Cancelable. */
  link_out_requested: AtProduct & { readonly url: string };
  /** Something failed; the widget already shows the shopper what they can do. */
  error: {
    readonly code: FailureCode;
    readonly message: string;
    readonly where: "feed" | "post" | "media" | "commerce" | "link";
    readonly postId?: string | undefined;
  };
}

export type ShopFeedEventName = keyof ShopFeedEventMap;

export type ShopFeedEvent = {
  [Name in ShopFeedEventName]: { readonly name: Name; readonly detail: ShopFeedEventMap[Name] };
}[ShopFeedEventName];

/** Names of requests: a page may refuse them by `preventDefault()`. */
export const CANCELABLE_EVENTS: ReadonlySet<ShopFeedEventName> = new Set([
  "add_to_cart_requested",
  "link_requested",
  "checkout_requested",
  "link_out_requested",
]);

/** Tells of an act; answers false when it was a request and the page refused it. */
export type Emit = <Name extends ShopFeedEventName>(name: Name, detail: ShopFeedEventMap[Name]) => boolean;
