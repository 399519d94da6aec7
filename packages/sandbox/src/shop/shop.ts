import type { DatabaseSync } from "node:sqlite";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { CartSession } from "../carts/cart-session.ts";
import type { CheckoutSession } from "../checkout/checkout-session.ts";
import type { SimulatedClock } from "../clock/simulated-clock.ts";
import type { Order } from "../orders/order.ts";
import type { Shopper } from "../pricing/shopper.ts";
import type { ShopFile } from "../shop-file/shop-file.ts";
import type { Documents } from "../store/documents.ts";
import type { Prices } from "../store/prices.ts";
import type { Replies } from "../store/replies.ts";
import type { Settings } from "../store/settings.ts";
import type { Stock } from "../store/stock.ts";

/** One running shop: what it sells, what it remembers, where it is reached. */
export interface Shop {
  readonly file: ShopFile;
  readonly catalogue: Catalogue;
  readonly clock: SimulatedClock;
  readonly database: DatabaseSync;
  readonly stock: Stock;
  readonly prices: Prices;
  readonly replies: Replies;
  readonly settings: Settings;
  readonly checkouts: Documents<CheckoutSession>;
  readonly carts: Documents<CartSession>;
  readonly orders: Documents<Order>;
  /** The public origin, without a trailing slash; the OAuth issuer is exactly this. */
  readonly url: string;
  /** With a trailing slash; pictures of the shop file are relative to it. */
  readonly imagesBaseUrl: string;
  /** Whose token this is; undefined for a token that is unknown, expired or revoked. Native shops know no tokens. */
  readonly accountOf: (accessToken: string) => Promise<Extract<Shopper, { kind: "account" }> | undefined>;
  /** Off: keys are ignored and a completed checkout that is completed again is a second order, as in shops without keys. */
  idempotency: boolean;
}
