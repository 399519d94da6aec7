import { Hono } from "hono";
import { refusal } from "../http/envelope.ts";
import { identify, requireScope } from "../http/identify.ts";
import { shopperKey } from "../pricing/shopper.ts";
import { scopes } from "../profile/versions.ts";
import type { Shop } from "../shop/shop.ts";
import { orderWire } from "./order-wire.ts";

/** `GET /orders/{id}`: in a linked shop for the account that placed it; in a native shop the id is the secret. */
export function orderRoutes(shop: Shop): Hono {
  return new Hono().get("/:id", async (context) => {
    const shopper = await identify(shop, context);
    requireScope(shop, shopper, scopes.orders);
    const order = shop.orders.find(context.req.param("id"));
    const foreign = shop.file.style === "linked" && order?.owner !== shopperKey(shopper);
    return context.json(
      !order || foreign ? refusal("not_found", "This order does not exist.") : orderWire(shop, order),
    );
  });
}
