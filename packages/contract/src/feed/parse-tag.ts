import { Failure } from "../failure.ts";
import {
  identifier,
  integer,
  list,
  malformed,
  number,
  object,
  oneOf,
  optional,
  text,
  time,
  title,
  url,
  type Read,
} from "../read.ts";
import { readMoney } from "../read-money.ts";
import type { ProductPreview, ProductTag, TagKeyframe } from "./product-tag.ts";

/** Reader of one product tag in wire names. A point tag needs `position` or `keyframes` (in time order). */
export function readTag(baseUrl: string): Read<ProductTag> {
  const link = url(baseUrl);
  const share = number(0, 1);
  const milliseconds = integer(0, 86_400_000);
  const preview = object({
    title,
    image_url: optional(link),
    url: optional(link),
    price: optional(readMoney),
    list_price: optional(readMoney),
    as_of: optional(time),
  });
  const tag = object({
    id: identifier,
    product_id: identifier,
    variant_id: optional(identifier),
    shop: optional(identifier),
    label: optional(text),
    placement: oneOf("point", "card"),
    start_ms: optional(milliseconds),
    end_ms: optional(milliseconds),
    position: optional(object({ x: share, y: share })),
    keyframes: optional(list(object({ at_ms: milliseconds, x: share, y: share }), 2_000)),
    product: preview,
  });

  return (value, path) => {
    const wire = tag(value, path);
    const startMs = wire.start_ms ?? 0;
    const endMs = wire.end_ms ?? 86_400_000;
    if (endMs <= startMs) throw notAfter(`${path}.end_ms`, startMs, endMs);
    return {
      id: wire.id,
      productId: wire.product_id,
      variantId: wire.variant_id,
      shop: wire.shop,
      label: wire.label?.trim() || wire.product.title,
      placement: wire.placement,
      startMs,
      endMs,
      keyframes: wire.placement === "point" ? toKeyframes(wire, startMs, path) : [],
      product: toPreview(wire.product),
    };
  };
}

interface WirePlaces {
  readonly position?: { readonly x: number; readonly y: number } | undefined;
  readonly keyframes?:
    | readonly { readonly at_ms: number; readonly x: number; readonly y: number }[]
    | undefined;
}

function toKeyframes(wire: WirePlaces, startMs: number, path: string): TagKeyframe[] {
  const frames = wire.keyframes?.map(({ at_ms: atMs, x, y }) => ({ atMs, x, y })) ?? [];
  if (frames.length === 0 && wire.position) frames.push({ atMs: startMs, ...wire.position });
  if (frames.length === 0) throw malformed(path, "position or keyframes for a point tag", undefined);
  frames.forEach((frame, index) => {
    const before = frames[index - 1];
    if (before && frame.atMs <= before.atMs)
      throw notAfter(`${path}.keyframes[${index}].at_ms`, before.atMs, frame.atMs);
  });
  return frames;
}

function notAfter(path: string, before: number, atMs: number): Failure {
  return new Failure({
    code: "malformed",
    path,
    message: `${path}: expected a time after ${before}, got ${atMs}`,
  });
}

interface WirePreview {
  readonly title: string;
  readonly image_url?: string | undefined;
  readonly url?: string | undefined;
  readonly price?: ProductPreview["price"];
  readonly list_price?: ProductPreview["price"];
  readonly as_of?: string | undefined;
}

function toPreview(wire: WirePreview): ProductPreview {
  return {
    title: wire.title,
    imageUrl: wire.image_url,
    url: wire.url,
    price: wire.price,
    listPrice: wire.list_price,
    asOf: wire.as_of,
  };
}
