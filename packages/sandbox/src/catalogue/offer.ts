import { addressLabel, defaultAddress, placeOf } from "../delivery/address-label.ts";
import { deliveryOptions, endOfDay, type Place } from "../delivery/delivery-options.ts";
import { membershipState } from "../pricing/unit-price.ts";
import { isMember, type Shopper } from "../pricing/shopper.ts";
import type { Shop } from "../shop/shop.ts";
import type { Found } from "./catalogue.ts";

/** At or below this many left, the offer says how many. */
const few = 5;

/** The extension's `offer`: what a variant costs now, for this shopper, and how it would arrive. */
export function offer(shop: Shop, { product, variant }: Found, shopper: Shopper, place: Place) {
  const { file, clock } = shop;
  const left = shop.stock.left(variant.id);
  return {
    as_of: clock.iso(),
    ttl_seconds: file.offer_ttl_seconds,
    ...(left <= few ? { quantity_left: left } : {}),
    ...(file.membership && {
      membership: {
        program: file.membership.program,
        state: membershipState(variant, shopper),
        public_price: { amount: variant.price, currency: file.currency },
      },
    }),
    delivery: deliveryOffer(shop, product.ships_to, shopper, place),
    purchase: purchase(shop, product),
  };
}

function deliveryOffer(shop: Shop, shipsTo: string[], shopper: Shopper, place: Place) {
  const { file, clock } = shop;
  const now = clock.now();
  const home = shopper.kind === "account" ? defaultAddress(shopper.account) : undefined;
  const goal = home ? placeOf(home) : place;
  const destination = home && { destination: addressLabel(home) };
  const reachable = goal.country === undefined || shipsTo.includes(goal.country);
  const [option] = reachable ? deliveryOptions(file.delivery, goal, isMember(shopper), now) : [];
  if (!option) return { kind: "undeliverable", ...destination };
  const price = { amount: option.price, currency: file.currency };
  if (!home) return { kind: "estimate", min_days: option.minDays, max_days: option.maxDays, price };
  return {
    kind: "promise",
    earliest: option.earliest,
    latest: option.latest,
    price,
    ...destination,
    expires_at: new Date(endOfDay(now)).toISOString(),
  };
}

/** The shop's own page stands in where the file names no place to buy a hand-off. */
export function purchase(shop: Shop, product: Found["product"]) {
  const { mode, reason, url } = product.purchase;
  if (mode === "native") return { mode };
  return { mode, reason, ...(mode === "none" ? {} : { url: url ?? `${shop.url}/products/${product.id}` }) };
}
