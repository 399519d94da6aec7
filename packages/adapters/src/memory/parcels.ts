import type { OrderState, Parcel, ParcelState } from "@shop-feed/contract/commerce";
import { carrier } from "./delivery.ts";
import type { Shop } from "./shop.ts";
import type { StoredOrder } from "./shop-memory.ts";

/** Shares of the way from placing to the promised time, and what people read. */
const JOURNEY: readonly { readonly state: ParcelState; readonly share: number; readonly text: string }[] = [
  { state: "preparing", share: 0, text: "Order placed" },
  { state: "shipped", share: 0.2, text: "Handed to the carrier" },
  { state: "in_transit", share: 0.45, text: "On its way" },
  { state: "out_for_delivery", share: 0.8, text: "Out for delivery" },
  { state: "delivered", share: 0.95, text: "Delivered" },
];

/** One parcel for each who ships, each where it is at the shop's time. */
export function planParcels(shop: Shop, { order, placedAt, advancedMs, parcelState }: StoredOrder): Parcel[] {
  const arrival = order.arrivesBy ? Date.parse(order.arrivesBy) : placedAt + 3 * 86_400_000;
  const span = arrival - placedAt;
  const gone = (shop.clock.now() - placedAt) * shop.parcelSpeed + shop.memory.advancedMs - advancedMs;
  const done = JOURNEY.filter(({ share }) => share * span <= gone);
  const history = done.map(({ state, share, text }) => ({
    state,
    at: new Date(placedAt + Math.round(share * span)).toISOString(),
    text,
  }));
  const reached = done.at(-1)?.state ?? "preparing";

  const shippers = new Map<string, { id: string; quantity: number }[]>();
  for (const { id, variantId, quantity } of order.lines) {
    const product = shop.find(variantId)?.product;
    const shipper = product?.shipped_by ?? product?.seller ?? shop.file.id;
    shippers.set(shipper, [...(shippers.get(shipper) ?? []), { id, quantity }]);
  }
  return [...shippers.values()].map((lines, index) => ({
    id: `${order.id}-${index + 1}`,
    state: parcelState ?? reached,
    carrier: carrier(shop),
    trackingNumber: `${shop.file.id.slice(0, 2).toUpperCase()}${String(placedAt).slice(-9)}${index + 1}`,
    expectedAt: order.arrivesBy,
    lines,
    history: parcelState
      ? [...history, { state: parcelState, at: new Date(placedAt + gone).toISOString() }]
      : history,
  }));
}

/** The order is where its slowest parcel is. */
export function orderState(parcels: readonly Parcel[]): OrderState {
  const states = parcels.map(({ state }) => state);
  if (states.length > 0 && states.every((state) => state === "delivered")) return "delivered";
  if (states.length > 0 && states.every((state) => state === "returned")) return "returned";
  return states.every((state) => state === "preparing") ? "preparing" : "shipped";
}
