import { identifier, integer, list, object, oneOf, optional, text, time, url, type ReadResult } from "../read.ts";
import { readCurrency } from "../read-money.ts";
import { toAddress } from "./address.ts";
import { EXTENSION } from "./extension.ts";
import type { Order, OrderState, Parcel } from "./order.ts";
import { readQuantity, toLine, toTotal, toTotals, wireAddress, wireItem, wireTotals } from "./read-lines.ts";

const pieces = list(object({ id: identifier, quantity: integer(1) }));
const parcel = object({
  id: identifier,
  state: oneOf("preparing", "shipped", "in_transit", "out_for_delivery", "delivered", "delayed", "lost", "returned"),
  carrier: optional(text),
  tracking_number: optional(text),
  tracking_url: optional(url()),
  expected_at: optional(time),
  line_items: pieces,
  history: optional(list(object({ state: text, at: time, text: optional(text) }))),
});
const extension = object({
  placed_at: time,
  state: oneOf("placed", "preparing", "shipped", "delivered", "canceled", "returned"),
  arrives_by: optional(time),
  parcels: optional(list(parcel, 200)),
  paid_with: optional(text),
});
const line = object({
  id: identifier,
  item: wireItem,
  quantity: object({ original: optional(readQuantity), total: readQuantity, fulfilled: readQuantity }),
  totals: optional(wireTotals),
});
const event = object({
  id: identifier,
  occurred_at: time,
  type: text,
  line_items: pieces,
  tracking_number: optional(text),
  tracking_url: optional(url()),
  carrier: optional(text),
  description: optional(text),
});
const order = object({
  id: identifier,
  label: optional(text),
  checkout_id: identifier,
  permalink_url: optional(url()),
  currency: readCurrency,
  line_items: list(line),
  totals: wireTotals,
  fulfillment: optional(object({ expectations: optional(list(object({ destination: optional(wireAddress) }))), events: optional(list(event)) })),
  attribution: optional(object({ post: optional(text), creator: optional(text), tag: optional(text) })),
  shop: optional(identifier),
  [EXTENSION]: optional(extension),
});

/**
 * Reads a UCP order with our extension; a plain UCP order gets its state and parcels from its fulfilment events.
 * @throws Failure `malformed` with the path of the first field that does not fit
 */
export function parseOrder(json: unknown, path = "$"): Order {
  const wire = order(json, path);
  const own = wire[EXTENSION];
  const events = wire.fulfillment?.events ?? [];
  const destination = wire.fulfillment?.expectations?.[0]?.destination;
  const { post = "", creator = "", tag = "" } = wire.attribution ?? {};
  return {
    id: wire.id,
    label: wire.label ?? wire.id,
    checkoutId: wire.checkout_id,
    shop: wire.shop,
    permalinkUrl: wire.permalink_url,
    state: own?.state ?? stateFromEvents(events),
    placedAt: own?.placed_at,
    arrivesBy: own?.arrives_by,
    currency: wire.currency,
    lines: wire.line_items.map(({ quantity, ...rest }) => toLine({ ...rest, quantity: quantity.total }, wire.currency)),
    totals: toTotals(wire.totals, wire.currency),
    total: toTotal(wire.totals, wire.currency, `${path}.totals`),
    destination: destination && toAddress(destination),
    parcels: own?.parcels?.map(toParcel) ?? events.map(parcelFromEvent),
    paidWith: own?.paid_with,
    attribution: post ? { post, creator, tag } : undefined,
  };
}

function toParcel(wire: ReadResult<typeof parcel>): Parcel {
  return {
    id: wire.id,
    state: wire.state,
    carrier: wire.carrier,
    trackingNumber: wire.tracking_number,
    trackingUrl: wire.tracking_url,
    expectedAt: wire.expected_at,
    lines: wire.line_items,
    history: wire.history ?? [],
  };
}

const EVENT_STATES: Readonly<Record<string, Parcel["state"]>> = {
  processing: "preparing",
  shipped: "shipped",
  in_transit: "in_transit",
  out_for_delivery: "out_for_delivery",
  delivered: "delivered",
};

function parcelFromEvent(wire: ReadResult<typeof event>): Parcel {
  const state = EVENT_STATES[wire.type] ?? "in_transit";
  return {
    id: wire.id,
    state,
    carrier: wire.carrier,
    trackingNumber: wire.tracking_number,
    trackingUrl: wire.tracking_url,
    lines: wire.line_items,
    history: [{ state, at: wire.occurred_at, text: wire.description }],
  };
}

function stateFromEvents(events: readonly ReadResult<typeof event>[]): OrderState {
  const last = events.at(-1)?.type;
  if (last === "delivered") return "delivered";
  if (last === undefined) return "placed";
  return last === "processing" ? "preparing" : "shipped";
}
