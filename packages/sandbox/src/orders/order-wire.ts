import { destinationWire } from "../checkout/destinations.ts";
import { envelope } from "../http/envelope.ts";
import { extension } from "../profile/versions.ts";
import type { Shop } from "../shop/shop.ts";
import type { Order } from "./order.ts";
import { type Parcel, stateOf, stepsTaken } from "./parcel.ts";

/** The UCP order as it stands in simulated time. */
export function orderWire(shop: Shop, order: Order) {
  const now = shop.clock.now();
  return {
    ucp: envelope(["order"]),
    id: order.id,
    label: order.label,
    checkout_id: order.checkoutId,
    permalink_url: `${shop.url}/orders/${order.id}`,
    line_items: order.lines.map((line) => {
      const fulfilled = delivered(order, line.id, now);
      const status = fulfilled === 0 ? "processing" : fulfilled < line.quantity ? "partial" : "fulfilled";
      return { ...line, quantity: { original: line.quantity, total: line.quantity, fulfilled }, status };
    }),
    fulfillment: {
      expectations: order.parcels.map((parcel) => ({
        id: `expectation_${parcel.id}`,
        line_items: parcel.lines,
        method_type: "shipping",
        destination: postalOnly(order),
        description: `From ${parcel.shipper}, with ${parcel.carrier}`,
        fulfillable_on: "now",
      })),
      events: order.parcels.flatMap((parcel) => events(shop, parcel, now)),
    },
    currency: shop.file.currency,
    totals: order.totals,
    ...(order.attribution ? { attribution: order.attribution } : {}),
    [extension]: {
      placed_at: order.placedAt,
      state: orderState(order, now),
      arrives_by: order.parcels
        .map(({ expectedAt }) => expectedAt)
        .toSorted()
        .at(-1),
      parcels: order.parcels.map((parcel) => parcelWire(shop, parcel, now)),
      paid_with: order.paidWith,
    },
  };
}

function postalOnly(order: Order) {
  const { id: _id, label: _label, ...address } = destinationWire(order.destination);
  return address;
}

function parcelWire(shop: Shop, parcel: Parcel, now: number) {
  const state = stateOf(parcel, now);
  return {
    id: parcel.id,
    state,
    carrier: parcel.carrier,
    ...(state === "preparing" ? {} : tracking(shop, parcel)),
    expected_at: parcel.expectedAt,
    line_items: parcel.lines,
    history: stepsTaken(parcel, now),
  };
}

function tracking(shop: Shop, parcel: Parcel) {
  return {
    tracking_number: parcel.trackingNumber,
    tracking_url: `${shop.url}/parcels/${parcel.trackingNumber}`,
  };
}

/** UCP's own name for the state in which nothing has shipped yet. */
const eventTypes: Partial<Record<string, string>> = { preparing: "processing" };

function events(shop: Shop, parcel: Parcel, now: number) {
  return stepsTaken(parcel, now).map((step) => ({
    id: `${parcel.id}_${step.state}`,
    occurred_at: step.at,
    type: eventTypes[step.state] ?? step.state,
    line_items: parcel.lines,
    carrier: parcel.carrier,
    ...(step.state === "preparing" ? {} : tracking(shop, parcel)),
    description: step.text,
  }));
}

function delivered(order: Order, lineId: string, now: number): number {
  const arrived = order.parcels.filter((parcel) => stateOf(parcel, now) === "delivered");
  return arrived
    .flatMap(({ lines }) => lines)
    .reduce((sum, line) => (line.id === lineId ? sum + line.quantity : sum), 0);
}

/** The whole order: delivered when every parcel is, shipped when any has left, preparing when any is being packed. */
function orderState(order: Order, now: number) {
  const states = order.parcels.map((parcel) => stateOf(parcel, now));
  if (states.every((state) => state === "returned")) return "returned";
  if (states.every((state) => state === "delivered")) return "delivered";
  if (states.some((state) => state !== "preparing")) return "shipped";
  return order.parcels.some((parcel) => stepsTaken(parcel, now).length > 0) ? "preparing" : "placed";
}
