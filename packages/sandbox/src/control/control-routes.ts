import { Hono } from "hono";
import type { FaultBox } from "../faults/fault.ts";
import { requestBody } from "../http/request-body.ts";
import { TransportError } from "../http/transport-error.ts";
import { interrupt } from "../orders/parcel.ts";
import { orderWire } from "../orders/order-wire.ts";
import { choice, integer, number, optional, text } from "../shop-file/fields.ts";
import { transaction } from "../store/open-store.ts";
import type { Shop } from "../shop/shop.ts";
import { expireTokens, revokeGrants } from "../linking/revoke-grants.ts";
import { readAdvance, readFault, readMishap, readPriceChange } from "./control-request.ts";
import type { SeenRequests } from "./seen-requests.ts";

/** `/sandbox/*`: the hand that changes the shop behind its customers' backs. For tests and demos only. */
export function controlRoutes(shop: Shop, faults: FaultBox, seen: SeenRequests): Hono {
  const state = () => ({
    shop: shop.file.id,
    now: shop.clock.iso(),
    speed: shop.clock.speed,
    idempotency: shop.idempotency ? "on" : "off",
    faults: faults.list(),
  });
  const known = (variant: string) => {
    if (!shop.catalogue.variant(variant))
      throw new TransportError(404, "not_found", `There is no variant ${variant}.`);
    return variant;
  };

  return new Hono()
    .get("/state", (context) => context.json(state()))
    .get("/orders", (context) =>
      context.json({
        orders: shop.orders.all().map((order) => ({ ...orderWire(shop, order), buyer: order.owner ?? null })),
      }),
    )
    .post("/parcels", async (context) => {
      const { order: id, parcel, state } = readMishap((await requestBody(context)).fields);
      const order = shop.orders.find(id);
      if (!order) throw new TransportError(404, "not_found", `There is no order ${id}.`);
      const now = shop.clock.now();
      const parcels = order.parcels.map((each) =>
        parcel === undefined || each.id === parcel ? interrupt(each, state, now) : each,
      );
      shop.orders.save({ ...order, parcels }, order.owner);
      return context.json(orderWire(shop, { ...order, parcels }));
    })
    .get("/requests", (context) => context.json({ requests: seen.list() }))
    .delete("/requests", (context) => {
      seen.clear();
      return context.json({ requests: [] });
    })
    .get("/stock", (context) => context.json({ stock: shop.stock.all() }))
    .post("/stock", async (context) => {
      const { fields } = await requestBody(context);
      shop.stock.set(known(text(fields["variant"], "$.variant")), integer(fields["quantity"], "$.quantity"));
      return context.json({ stock: shop.stock.all() });
    })
    .post("/price", async (context) => {
      const { fields } = await requestBody(context);
      const variant = known(text(fields["variant"], "$.variant"));
      shop.prices.set(variant, readPriceChange(fields));
      return context.json(shop.catalogue.variant(variant)?.variant ?? {});
    })
    .post("/clock", async (context) => {
      const { fields } = await requestBody(context);
      const speed = optional(fields["speed"], "$.speed", number);
      shop.clock.advance(readAdvance(fields));
      if (speed !== undefined) shop.clock.setSpeed(speed);
      return context.json(state());
    })
    .get("/faults", (context) => context.json({ faults: faults.list() }))
    .post("/faults", async (context) => {
      faults.add(readFault((await requestBody(context)).fields));
      return context.json({ faults: faults.list() });
    })
    .delete("/faults", (context) => {
      faults.clear();
      return context.json({ faults: [] });
    })
    .post("/idempotency", async (context) => {
      const { fields } = await requestBody(context);
      shop.idempotency = choice(fields["mode"], "$.mode", ["on", "off"]) === "on";
      return context.json(state());
    })
    .post("/grants/revoke", async (context) => {
      const { fields } = await requestBody(context);
      return context.json({ revoked: revokeGrants(shop.database, text(fields["login"], "$.login")) });
    })
    .post("/tokens/expire", async (context) => {
      const { fields } = await requestBody(context);
      return context.json({ expired: expireTokens(shop.database, text(fields["login"], "$.login")) });
    })
    .post("/reset", (context) => {
      transaction(shop.database, () => {
        for (const documents of [shop.checkouts, shop.carts, shop.orders]) documents.clear();
        shop.replies.clear();
        shop.prices.clear();
        for (const { id, stock } of shop.file.products.flatMap((product) => product.variants))
          shop.stock.set(id, stock);
      });
      faults.clear();
      seen.clear();
      shop.idempotency = true;
      return context.json(state());
    });
}
