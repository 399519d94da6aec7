import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { cartRoutes } from "../carts/cart-routes.ts";
import { catalogueRoutes } from "../catalogue/catalogue-routes.ts";
import { checkoutRoutes } from "../checkout/checkout-routes.ts";
import { TransportError } from "../http/transport-error.ts";
import { requireUcpAgent } from "../http/ucp-agent.ts";
import { orderRoutes } from "../orders/order-routes.ts";
import { commerceRoutes } from "../profile/commerce-routes.ts";
import { shopPages } from "../pages/shop-pages.ts";
import { profile } from "../profile/profile.ts";
import { MalformedError } from "../shop-file/fields.ts";
import type { Shop } from "./shop.ts";

/** A checkout of a hundred lines is about 20 kB. */
const largestBody = 256 * 1024;

/** The shop's API as a Hono app. */
export function shopApp(shop: Shop): Hono {
  const ucp = new Hono();
  ucp.use(requireUcpAgent);
  ucp.route("/checkout-sessions", checkoutRoutes(shop));
  ucp.route("/carts", cartRoutes(shop));
  ucp.route("/catalog", catalogueRoutes(shop));
  ucp.route("/orders", orderRoutes(shop));

  const app = new Hono();
  app.use(
    bodyLimit({
      maxSize: largestBody,
      onError: () => {
        // The rest of the body is not read, so this connection cannot carry another request.
        throw new TransportError(413, "body_too_large", `Send at most ${largestBody / 1024} kB.`, {
          Connection: "close",
        });
      },
    }),
  );
  app.get("/.well-known/ucp", (context) =>
    context.json(profile(shop), 200, { "Cache-Control": "public, max-age=60" }),
  );
  app.route("/ucp", ucp);
  app.route("/shopfeed", commerceRoutes(shop));
  app.route("/", shopPages(shop));
  app.notFound((context) =>
    context.json(
      { code: "not_found", content: `${context.req.method} ${context.req.path} is not part of this shop.` },
      404,
    ),
  );
  app.onError((error, context) => {
    if (error instanceof TransportError)
      return context.json({ code: error.code, content: error.message }, error.status, error.headers);
    if (error instanceof MalformedError)
      return context.json({ code: "invalid_request", content: error.message }, 400);
    if (error instanceof HTTPException)
      return context.json({ code: "invalid_request", content: error.message }, error.status);
    process.stderr.write(`${error.stack}\n`);
    return context.json(
      { code: "internal_error", content: "The shop failed. Try again with the same Idempotency-Key." },
      500,
    );
  });
  return app;
}
