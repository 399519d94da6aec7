import { identifier, list, object, oneOf, optional, text, time, type Read } from "../read.ts";
import { readMoney } from "../read-money.ts";
import type { Voucher } from "./voucher.ts";

const voucher = object({
  code: identifier,
  title: text,
  state: oneOf("applied", "available", "not_applied"),
  amount: optional(readMoney),
  reason: optional(
    oneOf(
      "expired",
      "not_started",
      "below_minimum",
      "ineligible_user",
      "wrong_seller",
      "not_combinable",
      "used_up",
      "unknown_code",
      "better_used",
    ),
  ),
  shortfall: optional(readMoney),
  seller_id: optional(identifier),
  ends_at: optional(time),
});

export const readVoucher: Read<Voucher> = (value, path) => {
  const { seller_id: sellerId, ends_at: endsAt, ...rest } = voucher(value, path);
  return { ...rest, sellerId, endsAt };
};

const vouchers = object({ vouchers: list(readVoucher, 200) });

/** The answer of the extension's voucher list. @throws Failure `malformed` */
export function parseVouchers(json: unknown): readonly Voucher[] {
  return vouchers(json, "$").vouchers;
}
