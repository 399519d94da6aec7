import { type Shopper, shopperKey } from "../pricing/shopper.ts";
import type { Shop } from "../shop/shop.ts";
import type { Buyer } from "./basket.ts";

/** What the shop's own book says of this shopper: new customers have no order, and each order counts its vouchers once. */
export function buyerOf(shop: Shop, shopper: Shopper): Buyer {
  const key = shopperKey(shopper);
  if (key === undefined) return undefined;
  const orders = shop.orders.all(key);
  return {
    isNew: orders.length === 0,
    usesOf: (code) => orders.filter((order) => order.voucherCodes.includes(code)).length,
  };
}
