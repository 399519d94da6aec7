import type { NoticeMessage } from "../http/message.ts";
import { formatMoney } from "../pricing/format-money.ts";
import type { Weighed } from "./weigh-vouchers.ts";

type Rejected = Weighed["rejected"][number];

/** UCP's codes for a refused discount code; the extension's voucher carries the finer reason. */
const codes: Record<Rejected["reason"], string> = {
  expired: "discount_code_expired",
  not_started: "discount_code_invalid",
  below_minimum: "discount_code_invalid",
  ineligible_user: "discount_code_user_ineligible",
  wrong_seller: "discount_code_invalid",
  not_combinable: "discount_code_combination_disallowed",
  used_up: "discount_code_user_ineligible",
  unknown_code: "discount_code_invalid",
  better_used: "discount_code_combination_disallowed",
  already_applied: "discount_code_already_applied",
};

export function rejectionMessages(rejected: readonly Rejected[], currency: string): NoticeMessage[] {
  return rejected.map((entry) => ({
    type: "warning",
    code: codes[entry.reason],
    path: `$.discounts.codes[${entry.position}]`,
    content: sentence(entry, currency),
  }));
}

function sentence({ code, reason, shortfall }: Rejected, currency: string): string {
  if (reason === "expired") return `${code} has expired.`;
  if (reason === "not_started") return `${code} cannot be used yet.`;
  if (reason === "below_minimum")
    return `${code} is not used: this cart is ${formatMoney(shortfall ?? 0, currency)} short.`;
  if (reason === "ineligible_user") return `${code} is for new customers only.`;
  if (reason === "wrong_seller") return `${code} is for another seller's products.`;
  if (reason === "used_up") return `${code} has been used already.`;
  if (reason === "unknown_code") return `${code} is not a voucher of this shop.`;
  if (reason === "already_applied") return `${code} is already used.`;
  return `${code} cannot be combined with the other vouchers.`;
}
