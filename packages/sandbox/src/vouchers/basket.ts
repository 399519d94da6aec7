import type { Voucher } from "../shop-file/shop-file.ts";

/** What vouchers are weighed against. Amounts are minor units, after any member price. */
export interface Basket {
  lines: { sellerId: string; amount: number }[];
  /** The price of the chosen delivery; undefined while it is unknown. */
  delivery: number | undefined;
  buyer: Buyer;
  now: number;
}

/** What the shop knows of the shopper; undefined for a guest without an id. */
export type Buyer = { isNew: boolean; usesOf: (code: string) => number } | undefined;

/** Whether a voucher counts and reduces this line: a seller's voucher only its own goods. */
export function concerns(voucher: Voucher, line: Basket["lines"][number]): boolean {
  return voucher.seller === undefined || voucher.seller === line.sellerId;
}
