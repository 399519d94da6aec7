import type { Verdict } from "./weigh-vouchers.ts";

/** The extension's `voucher`. */
export function voucherWire(verdict: Verdict, currency: string) {
  const { voucher } = verdict;
  return {
    code: verdict.code,
    title: voucher?.title ?? verdict.code,
    state: verdict.state,
    ...(verdict.amount !== undefined ? { amount: { amount: verdict.amount, currency } } : {}),
    ...(verdict.reason ? { reason: verdict.reason } : {}),
    ...(verdict.shortfall !== undefined ? { shortfall: { amount: verdict.shortfall, currency } } : {}),
    ...(voucher?.seller ? { seller_id: voucher.seller } : {}),
    ...(voucher?.ends_at ? { ends_at: new Date(voucher.ends_at).toISOString() } : {}),
  };
}
