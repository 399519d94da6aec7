import type { Capabilities } from "@shop-feed/contract";
import { identifier } from "@shop-feed/contract/read";
import { Hono } from "hono";
import type { Callers } from "../linking/callers.ts";
import type { Shops } from "../shops.ts";
import type { GatewayEnvironment } from "./environment.ts";
import { checked, readBody } from "./read-body.ts";
import { readLookup } from "./read-requests.ts";

/** What a shop can do and what it sells. Needs no session: nobody gets a cookie for looking. */
export function shopRoutes(shops: Shops, callers: Callers): Hono<GatewayEnvironment> {
  return new Hono<GatewayEnvironment>()
    .get("/capabilities", async (context) => {
      const { capabilities } = await shops.get(shopOf(context)).driver.profile();
      // The widget has to know whether its host is one that cookies reach.
      return context.json({ ...capabilitiesWire(capabilities), session: context.get("host").session });
    })
    .post("/catalog/lookup", async (context) => {
      const shop = shops.get(shopOf(context));
      const { ids, context: place } = await readBody(context, readLookup);
      if (ids.length === 0) return context.json({ products: [] });
      const caller = callers.looking(shop.id, context.get("session")?.shopper);
      return context.json({
        products: await caller.call((buyer) => shop.driver.products(ids, place, buyer)),
      });
    })
    .get("/sellers/:id", async (context) => {
      const { wire } = await shops
        .get(shopOf(context))
        .driver.seller(checked(context.req.param("id"), identifier));
      return context.json(wire);
    })
    .get("/vouchers", async (context) => {
      const shop = shops.get(shopOf(context));
      const caller = callers.looking(shop.id, context.get("session")?.shopper);
      const { wire } = await caller.call((buyer) => shop.driver.vouchers(buyer));
      return context.json(wire);
    });
}

/** The `{shop}` of the path these routes are mounted under. */
export function shopOf(context: { req: { param(name: string): string | undefined } }): string {
  return context.req.param("shop") ?? "";
}

function capabilitiesWire(capabilities: Capabilities): object {
  const { memberPricing, deliveryPromise, guestAddress, membershipProgram, linking, ...same } = capabilities;
  return {
    ...same,
    member_pricing: memberPricing,
    delivery_promise: deliveryPromise,
    guest_address: guestAddress,
    membership_program: membershipProgram,
    linking: linking && {
      shared: linking.shared,
      never_shared: linking.neverShared,
      sign_in_host: linking.signInHost,
    },
  };
}
