import type { Variant } from "../shop-file/shop-file.ts";
import { isMember, type Shopper } from "./shopper.ts";

export interface UnitPrice {
  /** What everyone pays. */
  open: number;
  /** What this shopper pays; never more than `open`. */
  paid: number;
}

export type MembershipState = "eligible" | "not_eligible" | "unknown" | "not_member";

export function unitPrice(variant: Variant, shopper: Shopper): UnitPrice {
  const member = isMember(shopper) ? variant.member_price : undefined;
  return { open: variant.price, paid: Math.min(variant.price, member ?? variant.price) };
}

/** Whether the membership lowers this variant's price for this shopper; unknown until the account is linked. */
export function membershipState(variant: Variant, shopper: Shopper): MembershipState {
  if (variant.member_price === undefined) return "not_eligible";
  if (shopper.kind === "guest") return "unknown";
  return shopper.account.member ? "eligible" : "not_member";
}
