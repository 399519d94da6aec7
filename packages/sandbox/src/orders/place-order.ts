import { randomInt, randomUUID } from "node:crypto";
import type { CheckoutSession } from "../checkout/checkout-session.ts";
import type { Prepared } from "../checkout/checkout-wire.ts";
import { lineWire } from "../checkout/priced-line.ts";
import { type Shopper, shopperKey } from "../pricing/shopper.ts";
import type { Shop } from "../shop/shop.ts";
import type { Order } from "./order.ts";
import { groupByShipper, timetable } from "./parcel.ts";

/** Takes the stock and books the order; the caller's transaction makes it all or nothing. Throws when stock is short. */
export function placeOrder(
  shop: Shop,
  session: CheckoutSession,
  shopper: Shopper,
  { quote, places }: Prepared,
  paidWith: string,
): Order {
  const { selected } = places;
  const { option } = quote;
  if (!selected || !option) throw new Error("An order needs a destination and a delivery option.");
  for (const line of quote.lines) {
    if (!shop.stock.take(line.variant.id, line.quantity))
      throw new Error(`The stock of ${line.variant.id} is short.`);
  }
  const now = shop.clock.now();
  const owner = shopperKey(shopper);
  const carrier = `${shop.file.name} Logistics`;
  const groups = groupByShipper(quote.lines, (line) => shop.catalogue.sellerOf(line.product).name);
  const order: Order = {
    id: `ord_${randomUUID()}`,
    label: orderNumber(shop.file.name),
    ...(owner ? { owner } : {}),
    checkoutId: session.id,
    placedAt: new Date(now).toISOString(),
    lines: quote.lines.map((line) => lineWire(shop, line)),
    totals: quote.totals,
    destination: selected,
    attribution: session.attribution,
    voucherCodes: quote.applied.map(({ voucher }) => voucher.code),
    paidWith,
    parcels: [...groups].map(([shipper, lines], index) => ({
      id: `parcel_${index + 1}`,
      shipper,
      carrier,
      trackingNumber: `${shop.file.id.slice(0, 2).toUpperCase()}${randomInt(10 ** 9, 10 ** 10)}`,
      expectedAt: option.latest,
      lines: lines.map(({ id, quantity }) => ({ id, quantity })),
      steps: timetable(now, Date.parse(option.latest), shipper, carrier, selected.address_locality ?? ""),
    })),
  };
  shop.orders.save(order, owner);
  return order;
}

/** "TS 114-2093-558", for people to read aloud. */
function orderNumber(shopName: string): string {
  const words = shopName.replace(/(?<=\w)(mart|shop|store)$/i, " $1").split(/\s+/);
  const initials = words
    .map((word) => word.charAt(0))
    .join("")
    .toUpperCase();
  const digits = (count: number) => String(randomInt(10 ** (count - 1), 10 ** count));
  return `${initials} ${digits(3)}-${digits(4)}-${digits(3)}`;
}
