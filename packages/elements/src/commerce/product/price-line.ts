import type { Money } from "@shop-feed/contract/feed";
import type { Offer } from "@shop-feed/contract/commerce";

/** Where the account link stands, as far as a price needs to know. */
export interface Shopper {
  /** The shop has accounts to link. */
  readonly linkable: boolean;
  readonly linked: boolean;
}

/** One line of why under the price. */
type PriceReason = "public" | "member" | "unknown_member" | "plain" | "stale";

export interface PriceLine {
  readonly price: Money;
  /** Struck through beside it: what everyone pays, or the list price. */
  readonly was?: Money | undefined;
  /** What the membership takes off. */
  readonly saved?: Money | undefined;
  /** Programme whose benefit this price is. */
  readonly program?: string | undefined;
  readonly reason: PriceReason;
  readonly asOf: string;
}

/** A price that is not live any more keeps its figure, and its reason becomes its age. */
export function priceLine(offer: Offer, { linkable, linked }: Shopper, live: boolean): PriceLine {
  const { price, listPrice, membership, asOf } = offer;
  const open = membership?.publicPrice;
  // A "benefit" that costs more than the public price is the shop's mistake: it is not shown as one.
  const member =
    linked && membership?.state === "eligible" && open !== undefined && open.amount > price.amount;
  const was = member ? open : listPrice && listPrice.amount > price.amount ? listPrice : undefined;
  return {
    price,
    was,
    saved: member ? { amount: open.amount - price.amount, currency: price.currency } : undefined,
    program: member ? membership.program : undefined,
    reason: live ? reason(offer, linkable, linked, member) : "stale",
    asOf,
  };
}

function reason({ membership }: Offer, linkable: boolean, linked: boolean, member: boolean): PriceReason {
  if (member) return "member";
  if (linked && membership?.state === "unknown") return "unknown_member";
  if ((linkable && !linked) || membership?.state === "not_member") return "public";
  return "plain";
}
