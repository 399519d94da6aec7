import {
  identifier,
  integer,
  list,
  object,
  oneOf,
  optional,
  spare,
  text,
  time,
  url,
  type ReadResult,
} from "../read.ts";
import { readCurrency } from "../read-money.ts";
import { toAddress } from "./address.ts";
import { EXTENSION } from "./extension.ts";
import type { Order, Parcel } from "./order.ts";
import { parcelsFromEvents, stateFromParcels, wireEvent } from "./parcels-from-events.ts";
import { readQuantity, toLine, toTotal, toTotals, wireAddress, wireItem, wireTotals } from "./read-lines.ts";

const pieces = list(object({ id: identifier, quantity: integer(1) }));
const parcel = object({
  id: identifier,
  state: oneOf(
    "preparing",
    "shipped",
    "in_transit",
    "out_for_delivery",
    "delivered",
    "delayed",
    "lost",
    "returned",
  ),
  carrier: optional(text),
  tracking_number: optional(text),
  tracking_url: spare(optional(url())),
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
const order = object({
  id: identifier,
  label: optional(text),
  checkout_id: identifier,
  permalink_url: spare(optional(url())),
  currency: readCurrency,
  line_items: list(line),
  totals: wireTotals,
  fulfillment: optional(
    object({
      expectations: optional(list(object({ destination: optional(wireAddress) }))),
      events: optional(list(wireEvent)),
    }),
  ),
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
  const parcels = own?.parcels?.map(toParcel) ?? parcelsFromEvents(events);
  const destination = wire.fulfillment?.expectations?.[0]?.destination;
  const { post = "", creator = "", tag = "" } = wire.attribution ?? {};
  return {
    id: wire.id,
    label: wire.label ?? wire.id,
    checkoutId: wire.checkout_id,
    shop: wire.shop,
    permalinkUrl: wire.permalink_url,
    state: own?.state ?? stateFromParcels(parcels, events),
    placedAt: own?.placed_at,
    arrivesBy: own?.arrives_by,
    currency: wire.currency,
    lines: wire.line_items.map(({ quantity, ...rest }, index) =>
      toLine({ ...rest, quantity: quantity.total }, wire.currency, `${path}.line_items[${index}]`),
    ),
    totals: toTotals(wire.totals, wire.currency),
    total: toTotal(wire.totals, wire.currency, `${path}.totals`),
    destination: destination && toAddress(destination),
    parcels,
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
