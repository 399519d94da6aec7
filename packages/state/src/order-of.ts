import type { Checkout, CommerceAdapter, Order } from "@shop-feed/contract/commerce";

/** The order a checkout became. Bought is bought: where it cannot be read now, what the checkout says of it stands. */
export async function orderOf(
  adapter: CommerceAdapter,
  { id, currency, lines, totals, total }: Checkout,
  orderId: string,
  signal: AbortSignal,
): Promise<Order> {
  try {
    return await adapter.getOrder(orderId, signal);
  } catch {
    const checkoutId = id;
    return {
      id: orderId,
      label: orderId,
      checkoutId,
      state: "placed",
      currency,
      lines,
      totals,
      total,
      parcels: [],
    };
  }
}
