import {
  country,
  flag,
  identifier,
  integer,
  list,
  malformed,
  number,
  object,
  oneOf,
  optional,
  record,
  spare,
  spareList,
  text,
  time,
  title,
  url,
  type Read,
  type ReadResult,
} from "../read.ts";
import type { Money } from "../money.ts";
import { readMoney } from "../read-money.ts";
import { EXTENSION } from "./extension.ts";
import type { Availability, DeliveryPromise, MembershipBenefit, Offer, PurchaseMode } from "./offer.ts";
import type { Product, ProductImage, Variant } from "./product.ts";
import { readSeller } from "./parse-seller.ts";

const link = url();
const days = integer(0, 1_000);

const media = object({
  type: text,
  url: link,
  alt_text: optional(text),
  width: optional(integer(1)),
  height: optional(integer(1)),
});
const rating = object({ value: number(0), scale_max: optional(number(1)), count: optional(integer(0)) });

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
  url: optional(link),
});
const offerExtension = object({
  as_of: time,
  ttl_seconds: integer(1, 86_400),
  quantity_left: optional(integer(0)),
  membership: optional(membership),
  delivery: optional(delivery),
  purchase,
});
const productExtension = object({
  short_title: optional(text),
  seller: optional(readSeller),
  shipped_by: optional(text),
  returns: optional(object({ days, free: flag })),
  ships_to: optional(list(country, 300)),
  swatches: optional(record(record(hexColour))),
});

const variant = object({
  id: identifier,
  title: text,
  price: readMoney,
  list_price: optional(readMoney),
  availability: optional(object({ available: optional(flag), status: optional(text) })),
  options: optional(list(object({ name: text, label: text }), 20)),
  media: optional(spareList(media, 50)),
  url: spare(optional(link)),
  [EXTENSION]: optional(offerExtension),
});
const product = object({
  id: identifier,
  title,
  description: object({ plain: optional(text) }),
  url: spare(optional(link)),
  media: optional(spareList(media, 50)),
  options: optional(list(object({ name: text, values: list(object({ label: text }), 200) }), 20)),
  variants: list(variant, 1_000),
  rating: optional(rating),
  [EXTENSION]: optional(productExtension),
});

type WireVariant = ReadResult<typeof variant>;
type WireOffer = ReadResult<typeof offerExtension>;

/**
 * Reads one UCP catalogue product with the `dev.shopfeed.commerce` extension. `receivedAt` stands in for `as_of` where a
 * plain UCP shop does not say when its price was true; such a price is shown as live for `defaultTtlSeconds`.
 * @throws Failure `malformed` with the path of the first field that does not fit
 */
export function parseProduct(json: unknown, receivedAt: string, path = "$", defaultTtlSeconds = 60): Product {
  const wire = product(json, path);
  const extension = wire[EXTENSION];
  if (wire.variants.length === 0) throw malformed(`${path}.variants`, "at least one variant", wire.variants);
  return {
    id: wire.id,
    title: wire.title,
    shortTitle: extension?.short_title,
    description: wire.description.plain ?? "",
    url: wire.url,
    images: toImages(wire.media, wire.title),
    options: (wire.options ?? []).map(({ name, values }) => ({
      name,
      values: values.map(({ label }) => ({
        label,
        swatch: ownValue(ownValue(extension?.swatches, name), label),
      })),
    })),
    variants: wire.variants.map((entry) => toVariant(entry, receivedAt, defaultTtlSeconds, wire.url)),
    rating: wire.rating && {
      value: wire.rating.value,
      max: wire.rating.scale_max ?? 5,
      count: wire.rating.count,
    },
    seller: extension?.seller,
    shippedBy: extension?.shipped_by,
    returns: extension?.returns,
    shipsTo: extension?.ships_to,
  };
}

function toVariant(
  wire: WireVariant,
  receivedAt: string,
  ttlSeconds: number,
  productUrl: string | undefined,
): Variant {
  return {
    id: wire.id,
    title: wire.title,
    options: Object.fromEntries((wire.options ?? []).map(({ name, label }) => [name, label])),
    images: toImages(wire.media, wire.title),
    offer: toOffer(wire, wire[EXTENSION] ?? plainOffer(receivedAt, ttlSeconds, wire.url ?? productUrl)),
  };
}

function toOffer(wire: WireVariant, extension: WireOffer): Offer {
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
function plainOffer(receivedAt: string, ttlSeconds: number, productUrl: string | undefined): WireOffer {
  const own: WireOffer["purchase"] = productUrl
    ? { mode: "handoff", reason: "This shop sells on its own page.", url: productUrl }
    : { mode: "none", reason: "This shop does not say how to buy this.", url: undefined };
  return {
    as_of: receivedAt,
    ttl_seconds: ttlSeconds,
    quantity_left: undefined,
    membership: undefined,
    delivery: undefined,
    purchase: own,
  };
}

function toAvailability({ availability }: WireVariant): Availability {
  const status = availability?.status;
  if (status === "backorder" || status === "preorder" || status === "out_of_stock") return status;
  return availability?.available === false ? "out_of_stock" : "in_stock";
}

/** A price is struck through only where it is really higher, in the same currency. */
function above(struck: Money | undefined, price: Money): Money | undefined {
  return struck && struck.currency === price.currency && struck.amount > price.amount ? struck : undefined;
}

/** A "member price" above the public one is a shop's mistake; it is then not called a benefit. */
function toMembership(wire: ReadResult<typeof membership>, { price }: WireVariant): MembershipBenefit {
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

function toImages(wire: readonly ReadResult<typeof media>[] | undefined, title: string): ProductImage[] {
  return (wire ?? [])
    .filter(({ type }) => type === "image")
    .map((image) => ({
      url: image.url,
      alt: image.alt_text ?? title,
      width: image.width,
      height: image.height,
    }));
}

function ownValue<T>(from: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return from && Object.hasOwn(from, name) ? from[name] : undefined;
}

function hexColour(value: unknown, path: string): string {
  const colour = identifier(value, path);
  // The colour lands in a style; anything but six hex digits could carry more than a colour.
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : "#888888";
}

/** Reader for lists of products. */
export function readProduct(receivedAt: string): Read<Product> {
  return (value, path) => parseProduct(value, receivedAt, path);
}
