import { IllegalMove, type TransitionTable } from "./machine.ts";

/** Where the shopper is on the way from a tag to an order. */
export type CheckoutName =
  | "idle"
  | "offering"
  | "needs_link"
  | "linking"
  | "preparing"
  | "reviewing"
  | "placing"
  | "placed"
  | "price_changed"
  | "out_of_stock"
  | "declined"
  | "buyer_action"
  | "outcome_unknown"
  | "reconciling"
  | "failed";

export type CheckoutEvent =
  | "open"
  | "close"
  | "back"
  | "require_link"
  | "begin_link"
  | "linked"
  | "link_failed"
  | "prepare"
  | "review"
  | "place"
  | "placed"
  | "price_changed"
  | "out_of_stock"
  | "declined"
  | "buyer_action"
  | "unknown"
  | "reconcile"
  | "fail";

/** What the shop may answer to placing, and so also to asking what became of it. */
const OUTCOMES = {
  placed: "placed",
  price_changed: "price_changed",
  out_of_stock: "out_of_stock",
  declined: "declined",
  buyer_action: "buyer_action",
  require_link: "needs_link",
  unknown: "outcome_unknown",
  fail: "failed",
} as const;

/**
 * While an order may exist that nobody has told the shopper of (`placing`, `outcome_unknown`, `reconciling`) there is no
 * way to leave, review or place anew: those moves are simply not here.
 */
export const CHECKOUT_TABLE: TransitionTable<CheckoutName, CheckoutEvent> = {
  idle: { open: "offering", prepare: "preparing", reconcile: "reconciling" },
  offering: {
    open: "offering",
    close: "idle",
    prepare: "preparing",
    require_link: "needs_link",
    begin_link: "linking",
  },
  needs_link: { open: "offering", close: "idle", back: "offering", begin_link: "linking" },
  linking: {
    linked: "offering",
    link_failed: "needs_link",
    close: "idle",
    back: "offering",
    open: "offering",
  },
  preparing: {
    review: "reviewing",
    out_of_stock: "out_of_stock",
    buyer_action: "buyer_action",
    require_link: "needs_link",
    // A review taken up after a reload may have been bought in the meantime.
    placed: "placed",
    fail: "failed",
    close: "idle",
    back: "offering",
  },
  reviewing: {
    place: "placing",
    review: "reviewing",
    close: "idle",
    back: "offering",
    buyer_action: "buyer_action",
    out_of_stock: "out_of_stock",
    require_link: "needs_link",
  },
  placing: OUTCOMES,
  outcome_unknown: { reconcile: "reconciling" },
  reconciling: OUTCOMES,
  price_changed: { place: "placing", close: "idle", back: "offering", review: "reviewing" },
  declined: { place: "placing", close: "idle", back: "offering", review: "reviewing" },
  out_of_stock: { close: "idle", back: "offering", open: "offering" },
  buyer_action: { close: "idle", back: "offering", open: "offering" },
  failed: { close: "idle", back: "offering", prepare: "preparing", open: "offering", review: "reviewing" },
  placed: { close: "idle", open: "offering" },
};

/** @throws IllegalMove */
export function nextCheckout(from: CheckoutName, event: CheckoutEvent): CheckoutName {
  const to = CHECKOUT_TABLE[from][event];
  if (!to) throw new IllegalMove("checkout", from, event);
  return to;
}
