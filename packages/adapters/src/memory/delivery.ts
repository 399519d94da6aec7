import type { DeliveryOption, DeliveryPromise } from "@shop-feed/contract/commerce";
import type { Shop } from "./shop.ts";
import type { ShopDeliveryOption, ShopProduct } from "./shop-file.ts";
import { defaultAddress, type Place, type Shopper, shopperPlace } from "./shopper.ts";

const DAY_STARTS = 8;
const DAY_ENDS = 21;

/** Ways to get these products to a place, the shop's first choice first; empty when the shop or one of them does not go there. */
export function deliveryOptions(
  shop: Shop,
  products: readonly ShopProduct[],
  place: Place,
  { account }: Shopper,
): DeliveryOption[] {
  if (!reaches(shop, products, place.country)) return [];
  const now = shop.clock.now();
  return zoneOptions(shop, place.postalCode)
    .map((option) => ({
      id: option.id,
      title: option.title,
      description:
        account?.member && option.member_price === 0 && option.price > 0 ? freeWith(shop) : undefined,
      carrier: carrier(shop),
      earliest: new Date(Math.max(now, at(now, option.min_days, DAY_STARTS))).toISOString(),
      latest: new Date(at(now, option.max_days, DAY_ENDS)).toISOString(),
      price: shop.money(optionPrice(option, account?.member ?? false)),
    }))
    .filter(({ latest }) => Date.parse(latest) > now);
}

/** What an offer says of delivery before there is a checkout. */
export function deliveryPromise(shop: Shop, product: ShopProduct, shopper: Shopper): DeliveryPromise {
  const place = shopperPlace(shopper);
  const home = defaultAddress(shopper.account);
  const destination = home && [home.label, home.street_address].filter(Boolean).join(", ");
  const [option] = deliveryOptions(shop, [product], place, shopper);
  if (!option) return { kind: "undeliverable", destination };
  if (home) {
    const { earliest, latest, price } = option;
    return {
      kind: "promise",
      earliest,
      latest,
      price,
      destination,
      expiresAt: new Date(at(shop.clock.now(), 1, 0)).toISOString(),
    };
  }
  const days = zoneOptions(shop, place.postalCode).find(({ id }) => id === option.id);
  return { kind: "estimate", minDays: days?.min_days, maxDays: days?.max_days, price: option.price };
}

export function carrier(shop: Shop): string {
  return `${shop.file.name} Logistics`;
}

function reaches(shop: Shop, products: readonly ShopProduct[], country: string | undefined): boolean {
  if (country === undefined) return true;
  return (
    shop.file.delivery.ships_country.includes(country) &&
    products.every(({ ships_to: to }) => to.includes(country))
  );
}

/** The zone whose prefix fits longest: "606" beats "60". */
function zoneOptions({ file }: Shop, postalCode: string | undefined): readonly ShopDeliveryOption[] {
  const code = postalCode?.replace(/\s/g, "").toUpperCase() ?? "";
  const fits = (file.delivery.zones ?? [])
    .flatMap(({ postal_prefixes: prefixes, options }) => prefixes.map((prefix) => ({ prefix, options })))
    .filter(({ prefix }) => code.startsWith(prefix.toUpperCase()))
    .toSorted((a, b) => b.prefix.length - a.prefix.length);
  return fits[0]?.options ?? file.delivery.otherwise;
}

function optionPrice(
  { price, member_price: memberPrice = price }: ShopDeliveryOption,
  member: boolean,
): number {
  return member ? Math.min(price, memberPrice) : price;
}

function freeWith({ file }: Shop): string | undefined {
  return file.membership && `Free with ${file.membership.program}`;
}

/** An hour of the day that many days from now, on the page's own calendar: the shop has no other place than this page. */
function at(now: number, days: number, hour: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, hour).getTime();
}
