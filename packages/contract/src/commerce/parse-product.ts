import {
  country,
  flag,
  identifier,
  integer,
  list,
  malformed,
  number,
  object,
  optional,
  record,
  spare,
  spareList,
  text,
  title,
  url,
  type Read,
  type ReadResult,
} from "../read.ts";
import { EXTENSION } from "./extension.ts";
import { offerFields, type OfferDefaults, toOffer } from "./parse-offer.ts";
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
  options: optional(list(object({ name: text, label: text }), 20)),
  media: optional(spareList(media, 50)),
  ...offerFields,
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

/**
 * Reads one UCP catalogue product with the `dev.shopfeed.commerce` extension. `receivedAt` stands in for `as_of` where a
 * plain UCP shop does not say when its price was true; such a price is shown as live for `defaultTtlSeconds`.
 * @throws Failure `malformed` with the path of the first field that does not fit
 */
export function parseProduct(json: unknown, receivedAt: string, path = "$", defaultTtlSeconds = 60): Product {
  const wire = product(json, path);
  const extension = wire[EXTENSION];
  const defaults = { receivedAt, ttlSeconds: defaultTtlSeconds, productUrl: wire.url };
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
    variants: wire.variants.map((entry) => toVariant(entry, defaults)),
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

function toVariant(wire: ReadResult<typeof variant>, defaults: OfferDefaults): Variant {
  return {
    id: wire.id,
    title: wire.title,
    options: Object.fromEntries((wire.options ?? []).map(({ name, label }) => [name, label])),
    images: toImages(wire.media, wire.title),
    offer: toOffer(wire, defaults),
  };
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
