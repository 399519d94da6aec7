import type { Offer, PurchaseMode } from "@shop-feed/contract/commerce";
import { deliveryPromise } from "./delivery.ts";
import { membershipBenefit, unitPrice } from "./pricing.ts";
import type { FoundVariant, Shop } from "./shop.ts";
import type { ShopProduct } from "./shop-file.ts";
import type { Shopper } from "./shopper.ts";

/** With this many left or fewer, the offer says how many. */
const FEW = 5;

/** What a variant costs now, for this shopper. */
export function toOffer(shop: Shop, { product, variant }: FoundVariant, shopper: Shopper): Offer {
  const { paid } = unitPrice(shop, variant, shopper);
  const left = shop.stock(variant.id);
  return {
    price: shop.money(paid),
    listPrice:
      variant.list_price !== undefined && variant.list_price > paid
        ? shop.money(variant.list_price)
        : undefined,
    availability: left > 0 ? "in_stock" : "out_of_stock",
    quantityLeft: left > 0 && left <= FEW ? left : undefined,
    membership: membershipBenefit(shop, variant, shopper),
    delivery: deliveryPromise(shop, product, shopper),
    purchase: purchaseMode(product),
    asOf: new Date(shop.clock.now()).toISOString(),
    ttlSeconds: shop.file.offer_ttl_seconds,
  };
}

export function purchaseMode({ purchase }: ShopProduct): PurchaseMode {
  return purchase ?? { mode: "native" };
}
