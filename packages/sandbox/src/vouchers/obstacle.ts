import type { Voucher } from "../shop-file/shop-file.ts";
import { type Basket, concerns } from "./basket.ts";

type VoucherReason =
  | "expired"
  | "not_started"
  | "below_minimum"
  | "ineligible_user"
  | "wrong_seller"
  | "not_combinable"
  | "used_up"
  | "unknown_code"
  | "better_used";

export interface Obstacle {
  reason: VoucherReason;
  /** With below_minimum: minor units that are missing. */
  shortfall?: number;
}

/** Why this voucher cannot be used for this basket on its own; undefined when it can. */
export function obstacle(voucher: Voucher, basket: Basket): Obstacle | undefined {
  if (voucher.ends_at !== undefined && Date.parse(voucher.ends_at) <= basket.now)
    return { reason: "expired" };
  if (voucher.starts_at !== undefined && Date.parse(voucher.starts_at) > basket.now)
    return { reason: "not_started" };
  if (voucher.audience === "new_customer" && !basket.buyer?.isNew) return { reason: "ineligible_user" };
  if (voucher.uses !== undefined) {
    if (!basket.buyer) return { reason: "ineligible_user" };
    if (basket.buyer.usesOf(voucher.code) >= voucher.uses) return { reason: "used_up" };
  }
  const eligible = basket.lines.filter((line) => concerns(voucher, line));
  if (eligible.length === 0) return { reason: "wrong_seller" };
  const amount = eligible.reduce((sum, line) => sum + line.amount, 0);
  if (amount < voucher.minimum) return { reason: "below_minimum", shortfall: voucher.minimum - amount };
  return undefined;
}
