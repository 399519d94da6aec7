import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { refusal } from "../http/envelope.ts";
import { identify, requireScope } from "../http/identify.ts";
import type { ErrorMessage } from "../http/message.ts";
import { mutate, type Reply } from "../http/mutate.ts";
import { type Shopper, shopperKey } from "../pricing/shopper.ts";
import { scopes } from "../profile/versions.ts";
import { type Fields, optional, text } from "../shop-file/fields.ts";
import type { Shop } from "../shop/shop.ts";
import { readCheckout } from "./checkout-request.ts";
import { type CheckoutSession, sessionLife } from "./checkout-session.ts";
import { checkoutWire, prepare } from "./checkout-wire.ts";
import { completeCheckout } from "./complete-checkout.ts";

/** `POST /checkout-sessions`, `GET|PUT /checkout-sessions/{id}`, `POST …/complete`, `POST …/cancel`. */
export function checkoutRoutes(shop: Shop): Hono {
  return new Hono()
    .post("/", (context) =>
      mutate(shop, context, (body, shopper) => create(shop, body, allowed(shop, shopper))),
    )
    .get("/:id", async (context) => {
      const shopper = allowed(shop, await identify(shop, context));
      return context.json(
        withSession(shop, context.req.param("id"), shopper, (session, owner) => show(shop, session, owner)),
      );
    })
    .put("/:id", (context) =>
      mutate(shop, context, (body, shopper) =>
        ok(
          withOpen(shop, context.req.param("id"), allowed(shop, shopper), (session, owner) =>
            replace(shop, session, owner, body),
          ),
        ),
      ),
    )
    .post("/:id/complete", (context) =>
      mutate(shop, context, (body, shopper) =>
        ok(
          withSession(shop, context.req.param("id"), allowed(shop, shopper), (session, owner) =>
            complete(shop, session, owner, body),
          ),
        ),
      ),
    )
    .post("/:id/cancel", (context) =>
      mutate(shop, context, (_, shopper) =>
        ok(
          withOpen(shop, context.req.param("id"), allowed(shop, shopper), (session, owner) =>
            cancel(shop, session, owner),
          ),
        ),
      ),
    );
}

function allowed(shop: Shop, shopper: Shopper): Shopper {
  requireScope(shop, shopper, scopes.checkout);
  return shopper;
}

function ok(body: object): Reply {
  return { status: 200, body };
}

function create(shop: Shop, body: Fields, shopper: Shopper): Reply {
  const cartId = optional(body["cart_id"], "$.cart_id", text);
  const cart = cartId === undefined ? undefined : shop.carts.find(cartId);
  if (cartId !== undefined && (!cart || cart.canceled))
    return ok(
      refusal("not_found", "This cart does not exist any more. Send the lines instead.", "$.cart_id"),
    );
  // A cart's lines, context and buyer win over the request's, as UCP demands.
  const input = cart
    ? {
        ...readCheckout({
          ...body,
          line_items: cart.lines.map(({ variantId, quantity }) => ({ item: { id: variantId }, quantity })),
        }),
        buyer: cart.buyer,
        context: cart.context,
      }
    : readCheckout(body);
  const unknown = unknownItem(shop, input.lines);
  if (unknown) return ok(unknown);
  const now = shop.clock.now();
  const owner = shopperKey(shopper);
  const session: CheckoutSession = {
    ...input,
    codes: input.codes ?? cart?.codes,
    attribution: input.attribution ?? cart?.attribution,
    id: `chk_${randomUUID()}`,
    ...(owner ? { owner } : {}),
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + sessionLife).toISOString(),
  };
  return { status: 201, body: show(shop, session, shopper) };
}

/** An id that the shop does not sell leaves nothing to show, so it refuses the whole request. */
export function unknownItem(shop: Shop, lines: { variantId: string }[]) {
  const index = lines.findIndex(({ variantId }) => !shop.catalogue.variant(variantId));
  if (index < 0) return undefined;
  return refusal(
    "not_found",
    `${shop.file.name} does not sell ${lines[index]?.variantId}.`,
    `$.line_items[${index}].item.id`,
  );
}

/** The checkout as it is now; what is shown is what complete will hold the shop to. */
function show(shop: Shop, session: CheckoutSession, shopper: Shopper): object {
  if (session.closed) return session.closed.wire;
  const prepared = prepare(shop, session, shopper);
  shop.checkouts.save({ ...session, shownTotal: prepared.quote.total }, session.owner);
  return checkoutWire(shop, session, shopper, prepared);
}

function replace(shop: Shop, session: CheckoutSession, shopper: Shopper, body: Fields): object {
  const input = readCheckout(body, session.lines);
  return (
    unknownItem(shop, input.lines) ??
    show(shop, { ...session, ...input, attribution: input.attribution ?? session.attribution }, shopper)
  );
}

function complete(shop: Shop, session: CheckoutSession, shopper: Shopper, body: Fields): object {
  if (session.closed?.status === "canceled") return terminal(session);
  // Completing again is answered with the same order; a shop without idempotency takes a second one.
  if (session.closed && shop.idempotency) return session.closed.wire;
  return completeCheckout(shop, session, shopper, body);
}

function cancel(shop: Shop, session: CheckoutSession, shopper: Shopper): object {
  return close(shop, session, shopper);
}

function close(
  shop: Shop,
  session: CheckoutSession,
  shopper: Shopper,
  failures: ErrorMessage[] = [],
): object {
  const wire = checkoutWire(shop, session, shopper, prepare(shop, session, shopper), {
    status: "canceled",
    failures,
  });
  shop.checkouts.save({ ...session, closed: { status: "canceled", wire } }, session.owner);
  return wire;
}

/** A closed checkout cannot be changed; it is shown as it ended, marked as an error. */
function terminal(session: CheckoutSession): object {
  const wire = session.closed?.wire as { ucp: object };
  const content = `This checkout is ${session.closed?.status}. Start a new one.`;
  return {
    ...wire,
    ucp: { ...wire.ucp, status: "error" },
    messages: [{ type: "error", code: "terminal_state", content, severity: "unrecoverable" }],
  };
}

type Act = (session: CheckoutSession, shopper: Shopper) => object;

function withOpen(shop: Shop, id: string, shopper: Shopper, act: Act): object {
  return withSession(shop, id, shopper, (session, owner) =>
    session.closed ? terminal(session) : act(session, owner),
  );
}

/** Finds the shopper's own session. A guest's session id is its secret, and it remembers the buyer who began it. */
function withSession(shop: Shop, id: string, shopper: Shopper, act: Act): object {
  const session = shop.checkouts.find(id);
  const foreign = shop.file.style === "linked" && session?.owner !== shopperKey(shopper);
  if (!session || foreign) return refusal("not_found", "This checkout does not exist.");
  const owner: Shopper =
    shopper.kind === "guest" && session.owner
      ? { kind: "guest", buyerId: session.owner.replace(/^buyer:/, "") }
      : shopper;
  if (!session.closed && Date.parse(session.expiresAt) <= shop.clock.now()) {
    close(shop, session, owner, [
      {
        type: "error",
        code: "expired",
        content: "This checkout has expired. Start a new one.",
        severity: "unrecoverable",
      },
    ]);
    return act(shop.checkouts.find(id) as CheckoutSession, owner);
  }
  return act(session, owner);
}
