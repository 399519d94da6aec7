import type { Applied } from "../vouchers/apply-vouchers.ts";

/** UCP `discounts`: the codes as sent, and what came off where. */
export function discountsWire(codes: readonly string[] | undefined, applied: readonly Applied[]) {
  return {
    ...(codes ? { codes } : {}),
    applied: applied.map(({ voucher, amount, shares }, index) => ({
      code: voucher.code,
      title: voucher.title,
      amount,
      automatic: codes === undefined,
      method: "across",
      priority: index + 1,
      allocations:
        voucher.kind === "free_delivery"
          ? [{ path: "$.totals.fulfillment", amount }]
          : shares.flatMap((share, line) =>
              share > 0 ? [{ path: `$.line_items[${line}]`, amount: share }] : [],
            ),
    })),
  };
}
