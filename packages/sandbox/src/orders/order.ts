import type { lineWire } from "../checkout/priced-line.ts";
import type { Total } from "../checkout/totals.ts";
import type { Address } from "../shop-file/shop-file.ts";
import type { Shop } from "../shop/shop.ts";
import type { Parcel } from "./parcel.ts";

/** A placed order: a snapshot of what was agreed, and its parcels' timetables. */
export interface Order {
  id: string;
  label: string;
  owner?: string;
  checkoutId: string;
  placedAt: string;
  lines: ReturnType<typeof lineWire>[];
  totals: Total[];
  destination: Address;
  attribution: Record<string, string> | undefined;
  voucherCodes: string[];
  paidWith: string;
  parcels: Parcel[];
}

/** UCP's order confirmation. */
export function confirmation(shop: Shop, order: Order) {
  return { id: order.id, label: order.label, permalink_url: `${shop.url}/orders/${order.id}` };
}
