import type { Delivery, DeliveryOption } from "../shop-file/shop-file.ts";

/** As much of an address as delivery depends on. */
export interface Place {
  country?: string | undefined;
  postalCode?: string | undefined;
}

/** One way of delivery, priced for this shopper, dated from the simulated now. */
export interface DatedOption {
  id: string;
  title: string;
  minDays: number;
  maxDays: number;
  /** Minor units. */
  price: number;
  /** What a non-member pays. */
  openPrice: number;
  earliest: string;
  latest: string;
}

const day = 86_400_000;

/** The ways to deliver to a place, the shop's standard one first; empty when the shop does not ship there. */
export function deliveryOptions(
  delivery: Delivery,
  place: Place,
  member: boolean,
  now: number,
): DatedOption[] {
  if (place.country !== undefined && !delivery.ships_country.includes(place.country)) return [];
  return zoneOptions(delivery, place.postalCode).map((option) => dated(option, member, now));
}

/** The zone with the longest matching prefix wins, so that "606" beats "60". */
function zoneOptions(delivery: Delivery, postalCode: string | undefined): DeliveryOption[] {
  if (postalCode === undefined) return delivery.otherwise;
  const compact = postalCode.replaceAll(/[\s-]/g, "").toUpperCase();
  let best: { length: number; options: DeliveryOption[] } | undefined;
  for (const zone of delivery.zones) {
    for (const prefix of zone.postal_prefixes) {
      if (compact.startsWith(prefix.toUpperCase()) && prefix.length > (best?.length ?? 0))
        best = { length: prefix.length, options: zone.options };
    }
  }
  return best?.options ?? delivery.otherwise;
}

function dated(option: DeliveryOption, member: boolean, now: number): DatedOption {
  const price = member ? Math.min(option.price, option.member_price ?? option.price) : option.price;
  return {
    id: option.id,
    title: option.title,
    minDays: option.min_days,
    maxDays: option.max_days,
    price,
    openPrice: option.price,
    earliest: new Date(Math.max(now, startOfDay(now) + option.min_days * day + 8 * 3_600_000)).toISOString(),
    latest: new Date(deadline(now, option.max_days)).toISOString(),
  };
}

/** 21:00 UTC of the last day; late in the evening "today" still has until midnight. The shops live in UTC. */
function deadline(now: number, days: number): number {
  const evening = startOfDay(now) + days * day + 21 * 3_600_000;
  return evening > now ? evening : endOfDay(now);
}

function startOfDay(now: number): number {
  return Math.floor(now / day) * day;
}

/** The dates count from today, so a promise made today holds until midnight (UTC). */
export function endOfDay(now: number): number {
  return startOfDay(now) + day - 1000;
}
