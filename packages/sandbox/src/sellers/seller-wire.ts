import type { Seller } from "../shop-file/shop-file.ts";
import type { Shop } from "../shop/shop.ts";

/** The extension's `seller`. */
export function sellerWire(shop: Shop, seller: Seller) {
  return { ...seller, url: `${shop.url}/sellers/${seller.id}` };
}
