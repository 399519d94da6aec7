import type {
  Attribution,
  Capabilities,
  Checkout,
  CheckoutChange,
  LineRequest,
  Money,
  Order,
  Seller,
  ShopperContext,
  Voucher,
} from "@shop-feed/contract";

export type JsonObject = Readonly<Record<string, unknown>>;

/** A shop's answer that has passed its parser: the UCP-shaped JSON for the browser, and what it means. */
export interface Answer<T> {
  readonly wire: JsonObject;
  readonly model: T;
}

/** On whose behalf a shop is called. */
export interface Buyer {
  /** Opaque, and always the same for one shopper at one shop. */
  readonly id: string;
  /** Of the linked account; absent: a guest. */
  readonly accessToken?: string | undefined;
}

/** All that a shopper has asked of one checkout so far; what changes is merged in and the whole is sent again. */
export interface CheckoutIntent extends Omit<CheckoutChange, "lines"> {
  readonly lines: readonly LineRequest[];
  readonly attribution?: Attribution | undefined;
  readonly context?: ShopperContext | undefined;
}

export interface Completion {
  readonly instrumentId: string;
  /** What the shopper agreed to pay; the shop must not take the order at another total. */
  readonly expectedTotal: Money;
  /** A UUID, stored before it is sent and the same for every retry. */
  readonly key: string;
}

export interface ShopProfile {
  readonly capabilities: Capabilities;
  /** OAuth scopes that the shop gates things by. */
  readonly scopes: readonly string[];
}

export interface Account {
  readonly id: string;
  readonly displayName?: string | undefined;
  readonly program?: string | undefined;
  readonly member?: boolean | undefined;
  readonly defaultAddress?: string | undefined;
}

/**
 * How the gateway speaks to one shop. Every method rejects with `Failure` only: `network`, `timeout` and `server` mean
 * that nobody knows whether the shop acted; every other code means that it did not. A new kind of shop implements this.
 */
export interface ShopDriver {
  profile(): Promise<ShopProfile>;
  /** Malformed products are left out and logged: one never costs the rest. */
  products(
    ids: readonly string[],
    context: ShopperContext | undefined,
    buyer: Buyer,
  ): Promise<readonly JsonObject[]>;
  seller(id: string): Promise<Answer<Seller>>;
  vouchers(buyer: Buyer): Promise<Answer<readonly Voucher[]>>;
  /** What linking shares. `unsupported` where the shop has no such resource. */
  account(buyer: Buyer): Promise<Account>;

  createCheckout(intent: CheckoutIntent, buyer: Buyer): Promise<Answer<Checkout>>;
  getCheckout(id: string, buyer: Buyer): Promise<Answer<Checkout>>;
  updateCheckout(id: string, intent: CheckoutIntent, buyer: Buyer): Promise<Answer<Checkout>>;
  cancelCheckout(id: string, buyer: Buyer): Promise<void>;
  /** Takes the order. The same completion, key included, never orders twice. */
  complete(checkout: Checkout, completion: Completion, buyer: Buyer): Promise<Answer<Checkout>>;
  getOrder(id: string, buyer: Buyer): Promise<Answer<Order>>;
}
