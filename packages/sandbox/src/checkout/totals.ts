import type { Applied } from "../vouchers/apply-vouchers.ts";

export interface Total {
  type: "subtotal" | "items_discount" | "discount" | "fulfillment" | "tax" | "total";
  display_text: string;
  /** Minor units; what comes off is negative. */
  amount: number;
}

export interface Breakdown {
  currency: string;
  program: string | undefined;
  /** The goods at everyone's price. */
  open: number;
  memberSaving: number;
  pieces: number;
  applied: readonly Applied[];
  /** undefined while unknown. */
  delivery: number | undefined;
  tax: { amount: number; place: string } | undefined;
}

/** The lines to show, in order: exactly one subtotal first, exactly one total last; the total is the sum of the rest. */
export function totals(breakdown: Breakdown): Total[] {
  const { applied, delivery, memberSaving, open, pieces, program, tax } = breakdown;
  const off = (free: boolean): Total[] =>
    applied
      .filter((entry) => (entry.voucher.kind === "free_delivery") === free && entry.amount > 0)
      .map((entry) => ({
        type: "discount",
        display_text: free ? "Free delivery" : entry.voucher.title,
        amount: -entry.amount,
      }));
  const entries: Total[] = [
    { type: "subtotal", display_text: pieces === 1 ? "Item" : "Items", amount: open },
    ...(memberSaving > 0
      ? [{ type: "items_discount" as const, display_text: `${program} price`, amount: -memberSaving }]
      : []),
    ...off(false),
    ...(delivery === undefined
      ? []
      : [{ type: "fulfillment" as const, display_text: "Delivery", amount: delivery }]),
    ...off(true),
    ...(tax
      ? [{ type: "tax" as const, display_text: tax.place ? `Tax, ${tax.place}` : "Tax", amount: tax.amount }]
      : []),
  ];
  return [
    ...entries,
    { type: "total", display_text: "Total", amount: entries.reduce((sum, { amount }) => sum + amount, 0) },
  ];
}
