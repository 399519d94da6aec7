import type { Shopper } from "./shopper.ts";

/**
 * What a case cannot do without: a capability of the shop, something that the subject's `control` can do, or an id that
 * only some shops have. A case whose needs are not provided is skipped, visibly.
 */
export type ConformanceNeed =
  | "link"
  | "member_pricing"
  | "delivery_promise"
  | "vouchers"
  | "sellers"
  | "orders"
  | "native_checkout"
  | "handoff"
  | "declined_instrument"
  | "order_pages"
  | "reload"
  | "set_price"
  | "set_stock"
  | "advance"
  | "drop_after_placing"
  | "deny_link"
  | "expire_link"
  | "slow_call";

export interface ConformanceCase {
  /** Stable, kebab-case: what a report or a patch that must turn it red refers to. */
  readonly id: string;
  readonly title: string;
  /** What would go wrong for people if an adapter failed this case. */
  readonly defect: string;
  readonly needs: readonly ConformanceNeed[];
  /** Throws when the adapter does not conform. `shopper` is fresh for every case. */
  readonly run: (shopper: Shopper) => Promise<void>;
}
