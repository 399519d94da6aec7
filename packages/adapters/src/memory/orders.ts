import type { Checkout, Order, OrderPage } from "@shop-feed/contract/commerce";
import { Failure } from "@shop-feed/contract/feed";
import { orderState, planParcels } from "./parcels.ts";
import type { Shop } from "./shop.ts";
import type { Session, StoredOrder } from "./shop-memory.ts";

const PAGE = 10;

/** Takes the stock and writes the order down. */
export function bookOrder(shop: Shop, session: Session, checkout: Checkout, instrumentId: string): Order {
  const { memory, clock, file } = shop;
  for (const { variantId, quantity } of session.lines)
    memory.stock[variantId] = shop.stock(variantId) - quantity;
  const placedAt = clock.now();
  const { delivery } = checkout;
  const option = delivery?.groups[0]?.options.find(({ id }) => id === delivery.groups[0]?.selectedOptionId);
  const number = memory.orders.length + 1;
  const order: Order = {
    id: `${file.id}-${session.id}`,
    label: orderLabel(file.name, number),
    checkoutId: session.id,
    shop: file.name,
    state: "placed",
    placedAt: new Date(placedAt).toISOString(),
    arrivesBy: option?.latest,
    currency: checkout.currency,
    lines: checkout.lines,
    totals: checkout.totals,
    total: checkout.total,
    destination: delivery?.destinations.find(({ id }) => id === delivery.selectedDestinationId),
    parcels: [],
    paidWith: checkout.instruments.find(({ id }) => id === instrumentId)?.label,
    attribution: session.attribution,
  };
  const voucherCodes = checkout.vouchers.filter(({ state }) => state === "applied").map(({ code }) => code);
  const stored: StoredOrder = { order, placedAt, advancedMs: memory.advancedMs, voucherCodes };
  memory.orders.push(stored);
  return withParcels(shop, stored);
}

/** The order with its parcels where they are now. @throws Failure `not_found` */
export function currentOrder(shop: Shop, id: string): Order {
  return withParcels(shop, storedOrder(shop, id));
}

export function storedOrder({ memory }: Shop, id: string): StoredOrder {
  const stored = memory.orders.find(({ order }) => order.id === id);
  if (!stored) throw new Failure({ code: "not_found", message: `No order "${id}"` });
  return stored;
}

/** Newest first; the cursor is the last order's id. @throws Failure `not_found` for a cursor that is none */
export function listOrders(shop: Shop, cursor?: string): OrderPage {
  const newest = shop.memory.orders.toReversed();
  const start = cursor === undefined ? 0 : newest.indexOf(storedOrder(shop, cursor)) + 1;
  const page = newest.slice(start, start + PAGE);
  const more = start + PAGE < newest.length;
  return {
    orders: page.map((stored) => withParcels(shop, stored)),
    nextCursor: more ? page.at(-1)?.order.id : undefined,
  };
}

function withParcels(shop: Shop, stored: StoredOrder): Order {
  const parcels = planParcels(shop, stored);
  return { ...stored.order, parcels, state: orderState(parcels) };
}

/** e.g. "TS 114-2093-558": a number that a person could read out over the telephone. */
function orderLabel(shopName: string, number: number): string {
  const words = shopName.trim().split(/\s+/);
  const mark = words.length > 1 ? words.map((word) => word.charAt(0)).join("") : shopName.trim().slice(0, 2);
  const digits = String(1_142_093_557 + number);
  return `${mark.toUpperCase()} ${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`;
}
