import type { Checkout, LineItem, Seller } from "@shop-feed/contract/commerce";
import type { CartLine, Products } from "@shop-feed/state";

export interface SellerLines {
  /** Undefined: nobody said who sells these. */
  readonly seller?: Seller | undefined;
  readonly lines: readonly CartLine[];
}

/** Lines under who sells them, sellers and lines in the order they were added. */
export function bySeller(lines: readonly CartLine[], products: Products): SellerLines[] {
  const groups = new Map<string, { seller: Seller | undefined; lines: CartLine[] }>();
  for (const line of lines) {
    const seller = products[line.productId]?.product?.seller;
    const key = seller?.id ?? "";
    const group = groups.get(key) ?? { seller, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What the shop bills for a line; undefined while the bill is for another quantity. */
export function billed({ variantId, quantity }: CartLine, quote: Checkout | undefined): LineItem | undefined {
  return quote?.lines.find((line) => line.variantId === variantId && line.quantity === quantity);
}
