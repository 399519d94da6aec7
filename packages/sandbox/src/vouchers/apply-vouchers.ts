import { portion, shareOut } from "../pricing/rounding.ts";
import type { Voucher } from "../shop-file/shop-file.ts";
import { type Basket, concerns } from "./basket.ts";

export interface Applied {
  voucher: Voucher;
  /** Taken off, positive minor units. */
  amount: number;
  /** The part of `amount` that each line of the basket gets; zeros for free delivery. */
  shares: number[];
}

/** Percentages come off first, then amounts, then the delivery: fixed, so that the order of codes never changes a price. */
const rank = { percent: 0, amount: 1, free_delivery: 2 } as const;

/** Takes usable vouchers off one after another, each from what the ones before left. */
export function applyVouchers(vouchers: readonly Voucher[], basket: Basket): Applied[] {
  const left = basket.lines.map((line) => line.amount);
  let delivery = basket.delivery ?? 0;
  return vouchers
    .toSorted((a, b) => rank[a.kind] - rank[b.kind])
    .map((voucher) => {
      if (voucher.kind === "free_delivery") {
        const amount = delivery;
        delivery = 0;
        return { voucher, amount, shares: left.map(() => 0) };
      }
      const weights = basket.lines.map((line, index) => (concerns(voucher, line) ? (left[index] ?? 0) : 0));
      const base = weights.reduce((sum, weight) => sum + weight, 0);
      const amount =
        voucher.kind === "percent"
          ? portion(base, Math.min(voucher.value, 100), 100)
          : Math.min(voucher.value, base);
      const shares = shareOut(amount, weights);
      shares.forEach((share, index) => (left[index] = (left[index] ?? 0) - share));
      return { voucher, amount, shares };
    });
}
