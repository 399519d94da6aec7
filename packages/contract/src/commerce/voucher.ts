import type { Money } from "../money.ts";

export type VoucherReason =
  | "expired"
  | "not_started"
  | "below_minimum"
  | "ineligible_user"
  | "wrong_seller"
  | "not_combinable"
  | "used_up"
  | "unknown_code"
  | "better_used";

/** A discount the shop knows of, and what came of it in this checkout. */
export interface Voucher {
  readonly code: string;
  readonly title: string;
  readonly state: "applied" | "available" | "not_applied";
  /** What it takes off, positive, when applied. */
  readonly amount?: Money | undefined;
  /** Why not, when not applied. */
  readonly reason?: VoucherReason | undefined;
  /** With `below_minimum`: how much is missing. */
  readonly shortfall?: Money | undefined;
  readonly sellerId?: string | undefined;
  readonly endsAt?: string | undefined;
}
