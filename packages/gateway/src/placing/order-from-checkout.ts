import type { Attribution } from "@shop-feed/contract";
import type { JsonObject } from "../drivers/shop-driver.ts";

/**
 * The order as far as the completed checkout tells, for when the shop took it but cannot show it yet. The shopper is
 * told of a placed order by this; the book is put right at the next look.
 */
export function orderFromCheckout(
  checkout: JsonObject,
  orderId: string,
  attribution: Attribution | undefined,
): JsonObject {
  const { order, line_items: lines } = checkout as {
    order?: { label?: unknown; permalink_url?: unknown };
    line_items?: unknown;
  };
  return {
    id: orderId,
    checkout_id: checkout["id"],
    currency: checkout["currency"],
    totals: checkout["totals"],
    line_items: (Array.isArray(lines) ? (lines as JsonObject[]) : []).map((line) => ({
      ...line,
      quantity: { original: line["quantity"], total: line["quantity"], fulfilled: 0 },
    })),
    ...(typeof order?.label === "string" ? { label: order.label } : {}),
    ...(typeof order?.permalink_url === "string" ? { permalink_url: order.permalink_url } : {}),
    ...(attribution ? { attribution } : {}),
  };
}
