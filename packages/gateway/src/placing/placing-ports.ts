import type { Clock } from "@shop-feed/contract";
import type { CheckoutStore } from "../checkouts/checkout-store.ts";
import type { Callers } from "../linking/callers.ts";
import type { Logger } from "../logger.ts";
import type { Shops } from "../shops.ts";
import type { OrderBook } from "./order-book.ts";
import type { PlacementStore } from "./placement-store.ts";

/** What placing works with. */
export interface PlacingPorts {
  readonly shops: Shops;
  readonly callers: Callers;
  readonly checkouts: CheckoutStore;
  readonly store: PlacementStore;
  readonly book: OrderBook;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly ordersPerHour: number;
}

/** How long one request waits for a decision before it says that nobody knows yet. */
export const ANSWER_WITHIN = 25_000;
