import { flag, integer, object, oneOf, optional, spare, text, time, url, type ReadResult } from "../read.ts";
import type { Money } from "../money.ts";
import { readMoney } from "../read-money.ts";
import { EXTENSION } from "./extension.ts";
import type { Availability, DeliveryPromise, MembershipBenefit, Offer, PurchaseMode } from "./offer.ts";

const days = integer(0, 1_000);

const membership = object({
  program: text,
  state: oneOf("eligible", "not_eligible", "unknown", "not_member"),
  public_price: optional(readMoney),
});
const delivery = object({
  kind: oneOf("estimate", "promise", "undeliverable"),
  min_days: optional(days),
  max_days: optional(days),
  earliest: optional(time),
  latest: optional(time),
  price: optional(readMoney),
  destination: optional(text),
  expires_at: optional(time),
});
const purchase = object({
  mode: oneOf("native", "embedded", "handoff", "none"),
  reason: optional(text),
  url: optional(url()),
});
const extension = object({
  as_of: time,
  ttl_seconds: integer(1, 86_400),
  quantity_left: optional(integer(0)),
  membership: optional(membership),
  delivery: optional(delivery),
  purchase,
});

/** The fields of a UCP variant that say what it costs and how it can be bought. */
export const offerFields = {
  price: readMoney,
  list_price: optional(readMoney),
  availability: optional(object({ available: optional(flag), status: optional(text) })),
  url: spare(optional(url())),
  [EXTENSION]: optional(extension),
};
const wireOffer = object(offerFields);

type WireOffer = ReadResult<typeof wireOffer>;
type WireExtension = ReadResult<typeof extension>;

/** What stands in where a plain UCP shop is silent. */
export interface OfferDefaults {
  /** ISO 8601: when the answer came. */
  readonly receivedAt: string;
  readonly ttlSeconds: number;
  readonly productUrl: string | undefined;
}

export function toOffer(wire: WireOffer, defaults: OfferDefaults): Offer {
  const extension = wire[EXTENSION] ?? plainOffer(defaults, wire.url);
  return {
    price: wire.price,
    listPrice: above(wire.list_price, wire.price),
    availability: toAvailability(wire),
    quantityLeft: extension.quantity_left,
    membership: extension.membership && toMembership(extension.membership, wire),
    delivery: extension.delivery && toDelivery(extension.delivery),
    purchase: toPurchase(extension.purchase),
    asOf: extension.as_of,
    ttlSeconds: extension.ttl_seconds,
  };
}

/** A shop that says nothing of how to buy gets the honest answer: on its own page, if it has one. */
function plainOffer(
  { receivedAt, ttlSeconds, productUrl }: OfferDefaults,
  variantUrl: string | undefined,
): WireExtension {
  const page = variantUrl ?? productUrl;
  return {
    as_of: receivedAt,
    ttl_seconds: ttlSeconds,
    quantity_left: undefined,
    membership: undefined,
    delivery: undefined,
    purchase: page
      ? { mode: "handoff", reason: "This shop sells on its own page.", url: page }
      : { mode: "none", reason: "This shop does not say how to buy this.", url: undefined },
  };
}

function toAvailability({ availability }: WireOffer): Availability {
  const status = availability?.status;
  if (status === "backorder" || status === "preorder") return status;
  return availability?.available === false || status === "out_of_stock" || status === "discontinued"
    ? "out_of_stock"
    : "in_stock";
}

/** A price is struck through only where it is really higher, in the same currency. */
function above(struck: Money | undefined, price: Money): Money | undefined {
  return struck && struck.currency === price.currency && struck.amount > price.amount ? struck : undefined;
}

/** A "member price" above the public one is a shop's mistake; it is then not called a benefit. */
function toMembership(wire: ReadResult<typeof membership>, { price }: WireOffer): MembershipBenefit {
  const open = wire.public_price;
  const dearer =
    wire.state === "eligible" &&
    open !== undefined &&
    (open.amount < price.amount || open.currency !== price.currency);
  return {
    program: wire.program,
    state: dearer ? "unknown" : wire.state,
    publicPrice: dearer ? undefined : wire.public_price,
  };
}

function toDelivery(wire: ReadResult<typeof delivery>): DeliveryPromise {
  return {
    kind: wire.kind,
    minDays: wire.min_days,
    maxDays: wire.max_days,
    earliest: wire.earliest,
    latest: wire.latest,
    price: wire.price,
    destination: wire.destination,
    expiresAt: wire.expires_at,
  };
}

function toPurchase(wire: ReadResult<typeof purchase>): PurchaseMode {
  return { mode: wire.mode, reason: wire.reason, url: wire.url };
}
