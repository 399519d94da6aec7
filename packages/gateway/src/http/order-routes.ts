import { identifier } from "@shop-feed/contract/read";
import { Hono } from "hono";
import type { Checkouts } from "../checkouts/checkouts.ts";
import type { Caller, Callers } from "../linking/callers.ts";
import type { OrderBook } from "../placing/order-book.ts";
import type { Placing } from "../placing/placing.ts";
import { type GatewayContext, type GatewayEnvironment, sessionOf } from "./environment.ts";
import { checked, readBody } from "./read-body.ts";
import { readChange, readCreation, readPlacement } from "./read-requests.ts";
import { shopOf } from "./shop-routes.ts";

/** Checkouts, placements and orders of the session's shopper. */
export function orderRoutes(
  checkouts: Checkouts,
  placing: Placing,
  book: OrderBook,
  callers: Callers,
): Hono<GatewayEnvironment> {
  const caller = (context: GatewayContext): Caller =>
    callers.ofShopper(shopOf(context), sessionOf(context).shopper);
  const id = (context: GatewayContext): string => checked(context.req.param("id"), identifier);

  return new Hono<GatewayEnvironment>()
    .post("/checkouts", async (context) => {
      const who = caller(context);
      return context.json(
        await checkouts.create(shopOf(context), await readBody(context, readCreation), who),
        201,
      );
    })
    .get("/checkouts/:id", async (context) =>
      context.json(await checkouts.get(shopOf(context), id(context), caller(context))),
    )
    .patch("/checkouts/:id", async (context) => {
      const who = caller(context);
      return context.json(
        await checkouts.update(shopOf(context), id(context), await readBody(context, readChange), who),
      );
    })
    .post("/checkouts/:id/cancel", async (context) => {
      await checkouts.cancel(shopOf(context), id(context), caller(context));
      return context.body(null, 204);
    })
    .post("/placements/:id", async (context) => {
      const who = caller(context);
      const {
        checkout_id: checkoutId,
        instrument_id: instrumentId,
        expected_total: expected,
      } = await readBody(context, readPlacement);
      const tap = context.req.header("Idempotency-Key")?.slice(0, 100);
      return context.json(
        await placing.place(
          shopOf(context),
          { placementId: id(context), checkoutId, instrumentId, expected, tap },
          who,
        ),
      );
    })
    .get("/placements/:id", async (context) =>
      context.json(await placing.look(shopOf(context), id(context), caller(context))),
    )
    .get("/orders", async (context) => {
      // A browser without a session has no orders; that is an answer, not a failure.
      if (!context.get("session")) return context.json({ orders: [] });
      return context.json(await book.list(shopOf(context), context.req.query("cursor"), caller(context)));
    })
    .get("/orders/:id", async (context) =>
      context.json(await book.get(shopOf(context), id(context), caller(context))),
    );
}
