import {
  identifier,
  integer,
  list,
  object,
  optional,
  spare,
  text,
  time,
  url,
  type ReadResult,
} from "../read.ts";
import type { OrderState, Parcel } from "./order.ts";

/** UCP fulfilment event: what happened to some lines. */
export const wireEvent = object({
  id: identifier,
  occurred_at: time,
  type: text,
  line_items: list(object({ id: identifier, quantity: integer(1) })),
  tracking_number: optional(text),
  tracking_url: spare(optional(url())),
  carrier: optional(text),
  description: optional(text),
});

type WireEvent = ReadResult<typeof wireEvent>;

/** UCP's well-known event types; the list is open, and an unknown one still means that the parcel travels. */
const STATES: ReadonlyMap<string, Parcel["state"]> = new Map([
  ["processing", "preparing"],
  ["shipped", "shipped"],
  ["out_for_delivery", "out_for_delivery"],
  ["delivered", "delivered"],
  ["failed_attempt", "delayed"],
  ["undeliverable", "delayed"],
  ["returned_to_sender", "returned"],
]);

/** UCP logs events, not parcels: those under one tracking number, or about the same lines, are one parcel's story. */
export function parcelsFromEvents(events: readonly WireEvent[]): Parcel[] {
  const inOrder = events
    .filter(({ type }) => type !== "canceled")
    .toSorted((a, b) => Date.parse(a.occurred_at) - Date.parse(b.occurred_at));
  // A parcel that is being packed has no number yet; it gets the one its lines are shipped under.
  const numbers = new Map(
    inOrder.flatMap((event) => (event.tracking_number ? [[linesOf(event), event.tracking_number]] : [])),
  );
  const stories = new Map<string, Parcel>();
  for (const event of inOrder) {
    const key = event.tracking_number ?? numbers.get(linesOf(event)) ?? linesOf(event);
    stories.set(key, continueStory(stories.get(key), event));
  }
  return [...stories.values()];
}

function linesOf({ line_items: lines }: WireEvent): string {
  return JSON.stringify(lines.map(({ id }) => id));
}

function continueStory(before: Parcel | undefined, event: WireEvent): Parcel {
  const state = STATES.get(event.type) ?? "in_transit";
  return {
    id: before?.id ?? event.id,
    state,
    carrier: event.carrier ?? before?.carrier,
    trackingNumber: event.tracking_number ?? before?.trackingNumber,
    trackingUrl: event.tracking_url ?? before?.trackingUrl,
    lines: event.line_items,
    history: [...(before?.history ?? []), { state, at: event.occurred_at, text: event.description }],
  };
}

/** An order is where its slowest parcel is; without any it was canceled, or is still only placed. */
export function stateFromParcels(parcels: readonly Parcel[], events: readonly WireEvent[]): OrderState {
  const states = parcels.map(({ state }) => state);
  if (states.length === 0) return events.some(({ type }) => type === "canceled") ? "canceled" : "placed";
  if (states.every((state) => state === "delivered")) return "delivered";
  if (states.every((state) => state === "returned")) return "returned";
  return states.every((state) => state === "preparing") ? "preparing" : "shipped";
}
