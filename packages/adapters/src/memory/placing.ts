import type { Checkout, PlaceOutcome, PlaceRequest } from "@shop-feed/contract/commerce";
import { Failure, sameMoney } from "@shop-feed/contract/feed";
import { bookOrder, currentOrder } from "./orders.ts";
import { findSession, openSession } from "./sessions.ts";
import type { Shop } from "./shop.ts";
import type { Session } from "./shop-memory.ts";
import { missingStock, toCheckout } from "./to-checkout.ts";

/** Runs without a pause between looking and booking, so two tabs of one page cannot both get through. */
export function placeOrder(shop: Shop, request: PlaceRequest): PlaceOutcome {
  const session = findSession(shop, request.checkoutId);
  if (session.placementId !== request.placementId)
    throw new Failure({
      code: "conflict",
      message: "This placement belongs to another review; use the checkout's own placementId",
    });
  const earlier = placedOrder(shop, session);
  if (earlier) return earlier;
  openSession(shop, session.id);
  const checkout = toCheckout(shop, session);
  const no = refusal(shop, session, checkout, request);
  if (no) return no;

  const order = bookOrder(shop, session, checkout, request.instrumentId);
  session.state = "completed";
  session.orderId = order.id;
  session.final = { ...checkout, status: "completed", orderId: order.id };
  shop.save();
  return { state: "placed", order };
}

/** What became of a review that was sent. @throws Failure `not_found` */
export function findPlacement(shop: Shop, placementId: string): PlaceOutcome {
  const session = Object.values(shop.memory.sessions).find((entry) => entry.placementId === placementId);
  if (!session)
    throw new Failure({ code: "not_found", message: `No review has the placement "${placementId}"` });
  return placedOrder(shop, session) ?? { state: "refused", reason: "Nothing was ordered" };
}

function placedOrder(shop: Shop, { orderId }: Session): PlaceOutcome | undefined {
  return orderId === undefined ? undefined : { state: "placed", order: currentOrder(shop, orderId) };
}

/** Why this does not become an order, in the order a shopper can do something about it. */
function refusal(
  shop: Shop,
  session: Session,
  checkout: Checkout,
  request: PlaceRequest,
): PlaceOutcome | undefined {
  const account = shop.shopper().account;
  if (shop.file.style === "linked" && !account)
    return { state: "needs_link", reason: `Link your ${shop.file.name} account to order` };
  if (checkout.status === "requires_escalation" && checkout.continueUrl)
    return { state: "buyer_action", continueUrl: checkout.continueUrl };
  const variantIds = missingStock(shop, session);
  if (variantIds.length > 0) return { state: "out_of_stock", checkout, variantIds };
  const problem = checkout.messages.find(({ type }) => type === "error");
  if (problem) return { state: "refused", reason: problem.content };
  if (!sameMoney(checkout.total, request.expectedTotal))
    return { state: "price_changed", checkout, before: request.expectedTotal };
  const instrument = (account ?? shop.account)?.instruments.find(({ id }) => id === request.instrumentId);
  if (!instrument) return { state: "refused", reason: "This way to pay is not on file" };
  if (instrument.declines)
    return {
      state: "declined",
      checkout,
      reason: `${labelOf(checkout, instrument.id)} was declined. Nothing was charged.`,
    };
  return undefined;
}

function labelOf({ instruments }: Checkout, id: string): string {
  return instruments.find((entry) => entry.id === id)?.label ?? "The card";
}
