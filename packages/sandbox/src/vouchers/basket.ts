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
