import type { Product, Seller, Variant } from "@shop-feed/contract/commerce";
import { arrival } from "../parts/arrival.ts";
import { asOf, type ShopVoice } from "../shop-voice.ts";
import { inStock } from "../variant-picker/variant-choice.ts";
import type { DeliveryLine } from "./delivery-line.ts";
import type { PriceLine } from "./price-line.ts";

/** The line under the price: a benefit first, then the price's age. */
export function priceNote(
  { reason, saved, asOf: at }: PriceLine,
  shop: string,
  voice: ShopVoice,
  now: number,
): { readonly benefit?: string; readonly text: string } {
  const time = asOf(voice, at, now);
  switch (reason) {
    case "public":
      return { text: voice.t("shop.price.public", { shop, time }) };
    case "unknown_member":
      return { text: voice.t("shop.price.unknownMember") };
    case "stale":
      return { text: voice.t("shop.price.stale", { time }) };
    case "member":
      return {
        ...(saved && { benefit: voice.t("shop.price.saved", { amount: voice.money(saved) }) }),
        text: voice.t("shop.price.asOf", { time }),
      };
    case "plain":
      return { text: voice.t("shop.price.asOf", { time }) };
  }
}

/** A price for the ear, without its age: "$59.00. was $68.00. You save $9.00 as a member." */
export function priceSpoken({ price, was, saved }: PriceLine, { t, money }: ShopVoice): string {
  return [
    t("shop.price.now", { price: money(price) }),
    was ? t("shop.price.was", { price: money(was) }) : "",
    saved ? t("shop.price.saved", { amount: money(saved) }) : "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** Title and second line of the delivery row. */
export function deliveryWords(
  line: DeliveryLine,
  voice: ShopVoice,
  now: number,
): { readonly title: string; readonly detail?: string | undefined } {
  const { t } = voice;
  switch (line.kind) {
    case "undeliverable":
      return { title: t("shop.delivery.undeliverable"), detail: line.destination };
    case "estimate": {
      const { minDays, maxDays } = line;
      const title =
        minDays === maxDays
          ? t("shop.delivery.days", { count: maxDays })
          : t("shop.delivery.dayRange", { min: minDays, max: maxDays });
      return {
        title,
        detail: line.exactOnceLinked ? t("shop.delivery.onceLinked") : deliveryPrice(line, voice),
      };
    }
    case "promise": {
      const { by, from, destination } = line;
      const day = arrival(from, by, voice, now) ?? voice.day(by, now);
      const price = deliveryPrice(line, voice);
      const detail =
        price && destination ? t("shop.delivery.priceTo", { price, destination }) : (price ?? destination);
      return { title: t("shop.delivery.promise", { day }), detail };
    }
  }
}

function deliveryPrice(
  { price }: Exclude<DeliveryLine, { kind: "undeliverable" }>,
  voice: ShopVoice,
): string | undefined {
  if (!price) return undefined;
  return price.amount === 0 ? voice.t("shop.delivery.free") : voice.money(price);
}

/** "Sold out in XL", "3 left in M"; nothing when there is enough. */
export function stockWords(
  product: Product,
  variant: Variant,
  { t }: ShopVoice,
): { readonly text: string; readonly tone: "critical" | "caution" } | undefined {
  const value = product.options.length > 0 ? variant.options[product.options.at(-1)?.name ?? ""] : undefined;
  if (!inStock(variant))
    return { text: value ? t("shop.stock.soldOutIn", { value }) : t("shop.stock.soldOut"), tone: "critical" };
  const { availability, quantityLeft: count } = variant.offer;
  if (availability === "backorder" || availability === "preorder")
    return { text: t(`shop.stock.${availability}`), tone: "caution" };
  if (count === undefined) return undefined;
  return {
    text: value ? t("shop.stock.leftIn", { count, value }) : t("shop.stock.left", { count }),
    tone: "caution",
  };
}

/** "Sold by Halden, shipped by Rivermart". */
export function soldBy({ name }: Seller, shippedBy: string | undefined, { t }: ShopVoice): string {
  return shippedBy === undefined || shippedBy === name
    ? t("shop.seller.soldAndShipped", { seller: name })
    : t("shop.seller.soldBy", { seller: name, shipper: shippedBy });
}

/** "4.9 seller score, 98% on time". */
export function sellerFacts({ score, onTimePercent }: Seller, voice: ShopVoice): string {
  return [
    score === undefined
      ? ""
      : voice.t("shop.seller.score", {
          score: voice.number(score, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
        }),
    onTimePercent === undefined
      ? ""
      : voice.t("shop.seller.onTime", { percent: voice.number(onTimePercent / 100, { style: "percent" }) }),
  ]
    .filter(Boolean)
    .join(", ");
}

export function returnsWords({ returns }: Product, { t }: ShopVoice): string | undefined {
  if (!returns) return undefined;
  if (returns.days === 0) return t("shop.returns.none");
  return t(returns.free ? "shop.returns.free" : "shop.returns.paid", { count: returns.days });
}

/** "Ships to United States and Canada"; long lists by their number. */
export function shipsToWords({ shipsTo }: Product, voice: ShopVoice): string | undefined {
  if (!shipsTo || shipsTo.length === 0) return undefined;
  if (shipsTo.length > 4) return voice.t("shop.shipsTo.many", { count: shipsTo.length });
  const names = new Intl.DisplayNames(voice.locale, { type: "region" });
  return voice.t("shop.shipsTo", { countries: voice.list(shipsTo.map((code) => names.of(code) ?? code)) });
}
