import type { ShopSession } from "@shop-feed/state";
import { priceLine } from "../product/price-line.ts";
import { priceSpoken } from "../product/product-words.ts";
import type { ShopVoice } from "../shop-voice.ts";
import type { Heard } from "./announcements.ts";
import type { ViewedProduct } from "./viewed-product.ts";

/** What there is to be told of now. A price that is not live is no news. */
export function heard(shop: ShopSession, product: ViewedProduct | undefined, voice: ShopVoice): Heard {
  const link = shop.link.$link.get().name;
  const cart = shop.cart.$cart.get();
  const linked = link === "linked" || link === "needs_scope";
  const { link: linkable = false } = shop.$capabilities.get() ?? {};
  const line = product?.live ? priceLine(product.offer, { linkable, linked }, true) : undefined;
  return {
    link,
    checkout: shop.checkout.$checkout.get(),
    price: product && line && { of: product.variantId, words: priceSpoken(line, voice) },
    cart: cart.count,
    cartTotal: cart.quote && !cart.updating ? voice.money(cart.quote.total) : undefined,
  };
}
