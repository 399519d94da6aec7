import type { Money } from "../money.ts";

export type Availability = "in_stock" | "out_of_stock" | "backorder" | "preorder";

/** What the shopper's membership does to this offer. `price` of the offer is already the price this shopper pays. */
export interface MembershipBenefit {
  /** Name of the programme, e.g. "River Plus". */
  readonly program: string;
  /** `unknown`: the shop could not check; the price is then the public one. */
  readonly state: "eligible" | "not_eligible" | "unknown" | "not_member";
  /** What everyone pays; never below the offer's `price`. */
  readonly publicPrice?: Money | undefined;
}

/** `estimate`: days for anyone; `promise`: dates for this shopper's address; `undeliverable`: not to this address. */
export interface DeliveryPromise {
  readonly kind: "estimate" | "promise" | "undeliverable";
  readonly minDays?: number | undefined;
  readonly maxDays?: number | undefined;
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
  readonly price?: Money | undefined;
  /** Label of the address on file. */
  readonly destination?: string | undefined;
  /** The promise holds for orders until then; it is not shown afterwards. */
  readonly expiresAt?: string | undefined;
}

/** How this thing can be bought. `reason` is there unless `native`. */
export interface PurchaseMode {
  readonly mode: "native" | "embedded" | "handoff" | "none";
  readonly reason?: string | undefined;
  readonly url?: string | undefined;
}

/** What a variant costs now, for this shopper. */
export interface Offer {
  readonly price: Money;
  readonly listPrice?: Money | undefined;
  readonly availability: Availability;
  /** Only when few are left. */
  readonly quantityLeft?: number | undefined;
  readonly membership?: MembershipBenefit | undefined;
  readonly delivery?: DeliveryPromise | undefined;
  readonly purchase: PurchaseMode;
  /** ISO 8601: when the shop said so. */
  readonly asOf: string;
  /** For how long it may be shown as live. */
  readonly ttlSeconds: number;
}

/** Whether an offer may still be shown as live. `now` in epoch milliseconds. */
export function offerIsFresh(offer: Offer, now: number): boolean {
  return now < Date.parse(offer.asOf) + offer.ttlSeconds * 1_000;
}
