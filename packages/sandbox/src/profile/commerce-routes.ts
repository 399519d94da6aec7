import { Hono } from "hono";
import { addressLabel, defaultAddress } from "../delivery/address-label.ts";
import { identify } from "../http/identify.ts";
import { TransportError } from "../http/transport-error.ts";
import { sellerWire } from "../sellers/seller-wire.ts";
import type { Shop } from "../shop/shop.ts";
import type { Shopper } from "../pricing/shopper.ts";
import { buyerOf } from "../vouchers/buyer-history.ts";
import { obstacle } from "../vouchers/obstacle.ts";
import { voucherWire } from "../vouchers/voucher-wire.ts";

/** The extension's own resources: `GET /sellers/{id}`, `GET /vouchers`, `GET /account`. */
export function commerceRoutes(shop: Shop): Hono {
  return new Hono()
    .get("/sellers/:id", (context) => {
      const seller = shop.catalogue.seller(context.req.param("id"));
      if (!seller) throw new TransportError(404, "not_found", "This shop has no such seller.");
      return context.json(sellerWire(shop, seller));
    })
    .get("/vouchers", async (context) =>
      context.json({ vouchers: voucherList(shop, await identify(shop, context)) }),
    )
    .get("/account", async (context) => {
      const shopper = await identify(shop, context);
      if (shopper.kind === "guest" || !shop.file.membership)
        throw new TransportError(401, "identity_required", `Link your ${shop.file.name} account first.`, {
          "WWW-Authenticate": `Bearer realm="${shop.url}"`,
        });
      const { login, name, member, addresses } = shopper.account;
      const home = defaultAddress(shopper.account);
      return context.json({
        id: login,
        display_name: name,
        membership: { program: shop.file.membership.program, member },
        ...(home && addresses.length > 0 ? { default_address: addressLabel(home) } : {}),
      });
    });
}

/** Without a basket only time, audience and uses can rule a voucher out. */
function voucherList(shop: Shop, shopper: Shopper) {
  const { vouchers, currency } = shop.file;
  return vouchers.map((voucher) => {
    const basket = {
      lines: [{ sellerId: voucher.seller ?? "", amount: voucher.minimum }],
      delivery: undefined,
      buyer: buyerOf(shop, shopper),
      now: shop.clock.now(),
    };
    const reason = obstacle(voucher, basket)?.reason;
    return voucherWire(
      {
        code: voucher.code,
        voucher,
        state: reason ? "not_applied" : "available",
        ...(reason ? { reason } : {}),
      },
      currency,
    );
  });
}
