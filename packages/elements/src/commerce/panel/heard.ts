import type { ShopSession, View } from "@shop-feed/state";
import { priceLine } from "../product/price-line.ts";
import { priceSpoken } from "../product/product-words.ts";
import type { ShopVoice } from "../shop-voice.ts";
import type { Heard } from "./announcements.ts";
import type { ViewedProduct } from "./viewed-product.ts";

/** What there is to be told of now. A price that is not live is no news: the one last heard still stands. */
export function heard(
  shop: ShopSession,
  view: View | undefined,
  product: ViewedProduct | undefined,
  voice: ShopVoice,
  before: Heard | undefined,
): Heard {
  const link = shop.link.$link.get().name;
  const cart = shop.cart.$cart.get();
  const linked = link === "linked" || link === "needs_scope";
  const { link: linkable = false } = shop.$capabilities.get() ?? {};
  const line = product?.live ? priceLine(product.offer, { linkable, linked }, true) : undefined;
  return {
    link,
    checkout: shop.checkout.$checkout.get(),
    price: product && line ? { of: product.variantId, words: priceSpoken(line, voice) } : before?.price,
    cart: view?.kind === "cart" ? undefined : cart.count,
    cartTotal: cart.quote && !cart.updating ? voice.money(cart.quote.total) : before?.cartTotal,
  };
}
