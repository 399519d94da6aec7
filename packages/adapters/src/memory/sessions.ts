import type { Checkout, CheckoutChange, CheckoutRequest, LineRequest } from "@shop-feed/contract/commerce";
import { Failure } from "@shop-feed/contract/feed";
import { newId } from "./new-id.ts";
import { purchaseMode } from "./offer.ts";
import type { Shop } from "./shop.ts";
import type { Session } from "./shop-memory.ts";
import { lifetimeMs, toCheckout } from "./to-checkout.ts";

/** @throws Failure `identity_required | not_found | out_of_stock | unsupported` */
export function createSession(shop: Shop, { lines, attribution, context = {} }: CheckoutRequest): Checkout {
  requireAccount(shop);
  checkLines(shop, lines);
  const session: Session = {
    id: `co_${newId()}`,
    placementId: newId(),
    createdAt: shop.clock.now(),
    state: "open",
    lines: numberLines(lines),
    attribution,
    context,
    deliveryOptions: {},
  };
  shop.memory.sessions[session.id] = session;
  shop.save();
  return toCheckout(shop, session);
}

/** @throws Failure `not_found` */
export function findSession(shop: Shop, id: string): Session {
  const session = Object.hasOwn(shop.memory.sessions, id) ? shop.memory.sessions[id] : undefined;
  if (!session) throw new Failure({ code: "not_found", message: `No checkout "${id}"` });
  return session;
}

/** @throws Failure `not_found | expired | conflict | identity_required | out_of_stock | unsupported` */
export function changeSession(shop: Shop, id: string, change: CheckoutChange): Checkout {
  const session = openSession(shop, id);
  requireAccount(shop);
  if (change.lines) {
    checkLines(shop, change.lines);
    session.lines = numberLines(change.lines);
  }
  if (change.voucherCodes) session.voucherCodes = [...change.voucherCodes];
  if (change.address) {
    session.ownAddress = { ...change.address, id: "given" };
    session.destinationId = session.ownAddress.id;
  }
  if (change.destinationId !== undefined) {
    const known = toCheckout(shop, session).delivery?.destinations.some(
      (entry) => entry.id === change.destinationId,
    );
    if (!known)
      throw new Failure({
        code: "not_found",
        message: `No destination "${change.destinationId}" in this checkout`,
      });
    session.destinationId = change.destinationId;
  }
  session.deliveryOptions = { ...session.deliveryOptions, ...change.deliveryOptions };
  session.instrumentId = change.instrumentId ?? session.instrumentId;
  shop.save();
  return toCheckout(shop, session);
}

/** Cancelling twice is fine; what was ordered stays ordered. @throws Failure `not_found | conflict` */
export function cancelSession(shop: Shop, id: string): void {
  const session = findSession(shop, id);
  if (session.state === "completed")
    throw new Failure({ code: "conflict", message: `Checkout "${id}" is already an order` });
  session.state = "canceled";
  shop.save();
}

/** A session that may still change. */
export function openSession(shop: Shop, id: string): Session {
  const session = findSession(shop, id);
  if (session.state === "completed")
    throw new Failure({ code: "conflict", message: `Checkout "${id}" is already an order` });
  const ended = session.state === "canceled" || session.createdAt + lifetimeMs <= shop.clock.now();
  if (ended) throw new Failure({ code: "expired", message: `Checkout "${id}" is over; create another` });
  return session;
}

function requireAccount(shop: Shop): void {
  if (shop.file.style === "linked" && !shop.shopper().account)
    throw new Failure({
      code: "identity_required",
      message: "This shop sells to linked accounts only; link one first",
    });
}

function numberLines(lines: readonly LineRequest[]): Session["lines"] {
  return lines.map((line, index) => ({ ...line, id: `li_${index + 1}` }));
}

function checkLines(shop: Shop, lines: readonly LineRequest[]): void {
  if (lines.length === 0)
    throw new Failure({ code: "malformed", path: "lines", message: "lines: a checkout needs at least one" });
  const wanted = new Map<string, number>();
  lines.forEach(({ variantId, quantity }, index) => {
    if (!Number.isSafeInteger(quantity) || quantity < 1)
      throw new Failure({
        code: "malformed",
        path: `lines[${index}].quantity`,
        message: `lines[${index}].quantity: a whole number from 1, got ${quantity}`,
      });
    wanted.set(variantId, (wanted.get(variantId) ?? 0) + quantity);
  });
  for (const [variantId, quantity] of wanted) checkLine(shop, variantId, quantity);
}

function checkLine(shop: Shop, variantId: string, quantity: number): void {
  const found = shop.find(variantId);
  if (!found) throw new Failure({ code: "not_found", message: `The shop has no variant "${variantId}"` });
  const { mode, reason } = purchaseMode(found.product);
  if (mode === "handoff" || mode === "none")
    throw new Failure({
      code: "unsupported",
      message: `"${variantId}" is ${mode}: it cannot be checked out here`,
      shopMessage: reason,
    });
  if (shop.stock(variantId) < quantity)
    throw new Failure({
      code: "out_of_stock",
      message: `${quantity} of "${variantId}" were asked for, ${shop.stock(variantId)} are left`,
      shopMessage:
        shop.stock(variantId) === 0
          ? `${found.product.title} is sold out`
          : `Only ${shop.stock(variantId)} left`,
    });
}
