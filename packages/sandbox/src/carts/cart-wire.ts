import { discountsWire } from "../checkout/discounts-wire.ts";
import { lineWire } from "../checkout/priced-line.ts";
import { quote } from "../checkout/quote.ts";
import { defaultAddress } from "../delivery/address-label.ts";
import { envelope } from "../http/envelope.ts";
import type { Shopper } from "../pricing/shopper.ts";
import { extension } from "../profile/versions.ts";
import type { Shop } from "../shop/shop.ts";
import { voucherWire } from "../vouchers/voucher-wire.ts";
import type { CartSession } from "./cart-session.ts";

/** The UCP cart: an estimate for the account's address, or for as much of a place as the context tells. */
export function cartWire(shop: Shop, cart: CartSession, shopper: Shopper) {
  const home = shopper.kind === "account" ? defaultAddress(shopper.account) : undefined;
  const quoted = quote(shop, shopper, {
    lines: cart.lines,
    destination: home ?? cart.context,
    optionId: undefined,
    codes: cart.codes,
  });
  return {
    ucp: envelope(["cart", "discount"]),
    id: cart.id,
    line_items: quoted.lines.map((line) => lineWire(shop, line)),
    ...(cart.buyer ? { buyer: cart.buyer } : {}),
    context: cart.context,
    ...(cart.attribution ? { attribution: cart.attribution } : {}),
    currency: shop.file.currency,
    totals: quoted.totals,
    discounts: discountsWire(cart.codes, quoted.applied),
    ...(quoted.messages.length > 0 ? { messages: quoted.messages } : {}),
    continue_url: `${shop.url}/carts/${cart.id}`,
    [extension]: {
      vouchers: quoted.verdicts.map((verdict) => voucherWire(verdict, shop.file.currency)),
      explanation: quoted.explanation,
    },
  };
}
