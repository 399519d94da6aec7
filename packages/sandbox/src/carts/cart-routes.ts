import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { unknownItem } from "../checkout/checkout-routes.ts";
import { readAttribution, readCodes, readContext, readLines } from "../checkout/checkout-request.ts";
import type { RequestedLine } from "../checkout/priced-line.ts";
import { refusal } from "../http/envelope.ts";
import { identify } from "../http/identify.ts";
import { mutate } from "../http/mutate.ts";
import { type Shopper, shopperKey } from "../pricing/shopper.ts";
import { type Fields, optional, record } from "../shop-file/fields.ts";
import type { Shop } from "../shop/shop.ts";
import type { CartSession } from "./cart-session.ts";
import { cartWire } from "./cart-wire.ts";

/** `POST /carts`, `GET|PUT /carts/{id}`, `POST /carts/{id}/cancel`. A cart needs no account; a token gives its prices. */
export function cartRoutes(shop: Shop): Hono {
  return new Hono()
    .post("/", (context) =>
      mutate(shop, context, (body, shopper) => {
        const owner = shopperKey(shopper);
        const cart: CartSession = {
          id: `cart_${randomUUID()}`,
          ...(owner ? { owner } : {}),
          ...readCart(body, []),
        };
        const unknown = unknownItem(shop, cart.lines);
        return unknown ? { status: 200, body: unknown } : { status: 201, body: keep(shop, cart, shopper) };
      }),
    )
    .get("/:id", async (context) => {
      const shopper = await identify(shop, context);
      return context.json(
        withCart(shop, context.req.param("id"), shopper, (cart, owner) => cartWire(shop, cart, owner)),
      );
    })
    .put("/:id", (context) =>
      mutate(shop, context, (body, shopper) => ({
        status: 200,
        body: withCart(shop, context.req.param("id"), shopper, (cart, owner) => {
          const next = { ...cart, ...readCart(body, cart.lines) };
          return unknownItem(shop, next.lines) ?? keep(shop, next, owner);
        }),
      })),
    )
    .post("/:id/cancel", (context) =>
      mutate(shop, context, (_, shopper) => ({
        status: 200,
        body: withCart(shop, context.req.param("id"), shopper, (cart, owner) =>
          keep(shop, { ...cart, canceled: true }, owner),
        ),
      })),
    );
}

function readCart(body: Fields, known: readonly RequestedLine[]) {
  return {
    lines: readLines(body, known),
    buyer: optional(body["buyer"], "$.buyer", record),
    context: readContext(body),
    attribution: readAttribution(body),
    codes: readCodes(body),
  };
}

function keep(shop: Shop, cart: CartSession, shopper: Shopper): object {
  shop.carts.save(cart, cart.owner);
  return cartWire(shop, cart, shopper);
}

/** An account's cart is shown to that account only; a guest's cart id is its secret. */
function withCart(
  shop: Shop,
  id: string,
  shopper: Shopper,
  act: (cart: CartSession, shopper: Shopper) => object,
): object {
  const cart = shop.carts.find(id);
  const foreign = cart?.owner?.startsWith("account:") && cart.owner !== shopperKey(shopper);
  if (!cart || cart.canceled || foreign) return refusal("not_found", "This cart does not exist.");
  const buyer = shopper.kind === "guest" && shopper.buyerId === undefined && cart.owner?.startsWith("buyer:");
  return act(
    cart,
    buyer ? { kind: "guest", buyerId: (cart.owner as string).slice("buyer:".length) } : shopper,
  );
}
