import { randomUUID } from "node:crypto";
import { type Checkout, type Clock, Failure, type Money, toFailure } from "@shop-feed/contract";
import { forBrowser } from "../checkouts/checkouts.ts";
import type { CheckoutStore, StoredCheckout } from "../checkouts/checkout-store.ts";
import type { Answer } from "../drivers/shop-driver.ts";
import type { Caller, Callers } from "../linking/callers.ts";
import type { Logger } from "../logger.ts";
import type { Shop, Shops } from "../shops.ts";
import type { OrderBook } from "./order-book.ts";
import { orderFromCheckout } from "./order-from-checkout.ts";
import { obstacle, type Outcome, outcomeOfFailure } from "./outcome.ts";
import type { Placement, PlacementStore } from "./placement-store.ts";
import { lookAgain, type Sending, type Sent, sendOrder } from "./send-order.ts";

export interface PlaceOrder {
  readonly placementId: string;
  readonly checkoutId: string;
  readonly instrumentId: string;
  readonly expected: Money;
  /** The browser's name of one tap: its retries get the same answer, the next tap is a new try. */
  readonly tap?: string | undefined;
}

export interface PlacingPorts {
  readonly shops: Shops;
  readonly callers: Callers;
  readonly checkouts: CheckoutStore;
  readonly store: PlacementStore;
  readonly book: OrderBook;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly ordersPerHour: number;
}

/** An order is sent again under its key for that long after the shopper's tap; later it would surprise them. */
const SEND_FOR = 600_000;
/** How long one request waits for a decision before it says that nobody knows yet. */
const ANSWER_WITHIN = 25_000;

/** Places each review's order once, whatever happens between the tap and the answer. */
export class Placing {
  readonly #ports: PlacingPorts;
  readonly #running = new Map<string, Promise<Outcome>>();

  constructor(ports: PlacingPorts) {
    this.#ports = ports;
  }

  /** The same placement id is the same order: a second tap joins the first. */
  async place(shopId: string, request: PlaceOrder, caller: Caller): Promise<Outcome> {
    const { checkouts, store } = this.#ports;
    const stored = checkouts.ofPlacement(shopId, request.placementId, caller.owner);
    if (stored.id !== request.checkoutId)
      throw new Failure({ code: "conflict", message: "This placement belongs to another checkout; use the placement_id of the checkout on show" });
    store.create(stored.placement, shopId, stored.id, caller.owner);
    return this.#once(stored.placement, () => this.#place(stored, request, caller));
  }

  /** What became of a placement, looked up anew where it is open. */
  async look(shopId: string, placementId: string, caller: Caller): Promise<Outcome> {
    const stored = this.#ports.checkouts.ofPlacement(shopId, placementId, caller.owner);
    const running = this.#running.get(placementId);
    if (running) return running;
    const open = ["sent", "unknown"].includes(this.#ports.store.find(placementId)?.state ?? "");
    // Only a look that asks the shop is one to join: a tap must not get the answer to "was anything sent?".
    return open ? this.#once(placementId, () => this.#settle(stored, caller)) : this.#settle(stored, caller);
  }

  /** Looks at every placement that is due; `all` after a start, when whoever was sending is gone. */
  async reconcile(all = false): Promise<void> {
    for (const placement of this.#ports.store.due(all)) {
      if (this.#running.has(placement.id)) continue;
      const caller = this.#ports.callers.ofOwner(placement.shop, placement.owner);
      await this.#once(placement.id, async () => this.#settle(this.#stored(placement), caller)).catch((error: unknown) =>
        this.#ports.logger.warn("reconcile_failed", { placement: placement.id, code: toFailure(error).code }),
      );
    }
  }

  #once(id: string, act: () => Promise<Outcome>): Promise<Outcome> {
    const running = this.#running.get(id);
    if (running) return running;
    const run = act().finally(() => this.#running.delete(id));
    this.#running.set(id, run);
    return run;
  }

  async #place(stored: StoredCheckout, request: PlaceOrder, caller: Caller): Promise<Outcome> {
    const { store, shops, clock, ordersPerHour } = this.#ports;
    const before = store.find(stored.placement);
    if (before?.outcome && request.tap !== undefined && before.tap === request.tap) return before.outcome;
    if (before && before.state !== "created" && before.state !== "ended") return this.#settle(stored, caller);
    if (store.sentSince(caller.owner, clock.now() - 3_600_000) >= ordersPerHour)
      throw new Failure({ code: "rate_limited", message: `More than ${ordersPerHour} orders in an hour; wait, or raise ordersPerHour` });

    const shop = shops.get(stored.shop);
    const end = (outcome: Outcome): Outcome => (store.end(stored.placement, request.tap, outcome), outcome);
    let seen: Answer<Checkout>;
    try {
      seen = await caller.call((buyer) => shop.driver.getCheckout(stored.id, buyer));
    } catch (error) {
      const outcome = outcomeOfFailure(toFailure(error));
      if (outcome) return end(outcome);
      throw error; // Nothing was sent, so the browser may simply ask again.
    }
    if (seen.model.status === "completed") return this.#confirm(stored, seen, caller);
    const wrong = obstacle(seen.model, forBrowser(seen, stored), request.expected, "before") ?? notReady(seen.model, request.instrumentId);
    if (wrong) return end(wrong);

    const key = randomUUID();
    const sending = { tap: request.tap, key, instrument: request.instrumentId, expected: request.expected, patienceMs: ANSWER_WITHIN * 2 };
    if (!store.claim(stored.placement, sending)) return this.#settle(stored, caller);
    return this.#conclude(stored, await sendOrder(this.#sending(shop, stored, caller), seen.model), caller);
  }

  /** Finds out what became of an order that was sent, or tells what is known already. */
  async #settle(stored: StoredCheckout, caller: Caller): Promise<Outcome> {
    const { store, shops, clock } = this.#ports;
    const placement = store.find(stored.placement);
    if (!placement) return { state: "refused", reason: "Nothing has been ordered." };
    switch (placement.state) {
      case "created":
        return { state: "refused", reason: "Nothing has been ordered." };
      case "ended":
        return placement.outcome ?? { state: "refused", reason: "Nothing has been ordered." };
      case "confirmed":
        return { state: "placed", order: this.#ports.book.recall(stored.shop, placement.orderId ?? "", stored.owner) ?? {} };
      default:
    }
    const shop = shops.get(stored.shop);
    const sent = await lookAgain(this.#sending(shop, stored, caller), 0);
    if (sent.kind === "open" && clock.now() > (placement.sentAt ?? 0) + SEND_FOR) await this.#giveUp(shop, stored, caller);
    return this.#conclude(stored, sent, caller);
  }

  async #conclude(stored: StoredCheckout, sent: Sent, caller: Caller): Promise<Outcome> {
    const { store, logger } = this.#ports;
    const { expected, tap } = store.find(stored.placement) ?? {};
    if (sent.kind === "answered") {
      const { answer } = sent;
      if (answer.model.status === "completed") return this.#confirm(stored, answer, caller);
      const wrong = obstacle(answer.model, forBrowser(answer, stored), expected ?? answer.model.total, "after");
      if (wrong) return (store.end(stored.placement, tap ?? undefined, wrong), wrong);
    }
    const refused = sent.kind === "refused" ? outcomeOfFailure(sent.failure) : undefined;
    if (refused) return (store.end(stored.placement, tap ?? undefined, refused), refused);
    const checks = store.leaveUnknown(stored.placement);
    logger.warn("placement_unknown", { shop: stored.shop, placement: stored.placement, checks });
    return { state: "unknown", placement_id: stored.placement };
  }

  async #confirm(stored: StoredCheckout, { wire, model }: Answer<Checkout>, caller: Caller): Promise<Outcome> {
    const { shops, store, book, logger } = this.#ports;
    const orderId = model.orderId ?? model.id;
    // The book first: whoever finds the placement confirmed must find the order too.
    const kept = book.enter(stored.shop, stored.owner, orderFromCheckout(wire, orderId, stored.intent.attribution), "placed");
    store.create(stored.placement, stored.shop, stored.id, stored.owner);
    store.confirm(stored.placement, orderId);
    logger.info("order_placed", { shop: stored.shop, order: orderId, placement: stored.placement });
    return { state: "placed", order: await book.get(stored.shop, orderId, caller).catch(() => kept) };
  }

  /** Long after the tap: ends the checkout at the shop, so that nothing can come of it any more unseen. */
  async #giveUp(shop: Shop, stored: StoredCheckout, caller: Caller): Promise<void> {
    try {
      await caller.call((buyer) => shop.driver.cancelCheckout(stored.id, buyer));
    } catch (error) {
      this.#ports.logger.error("placement_undecided", { shop: shop.id, placement: stored.placement, code: toFailure(error).code });
    }
  }

  #sending(shop: Shop, stored: StoredCheckout, caller: Caller): Sending {
    const { store, clock } = this.#ports;
    const { key, instrument, expected, sentAt } = store.find(stored.placement) as Placement;
    if (!key || !instrument || !expected) throw new Error(`Placement ${stored.placement} was never sent`);
    const now = clock.now();
    return {
      shop,
      caller,
      clock,
      checkoutId: stored.id,
      completion: { key, instrumentId: instrument, expectedTotal: expected },
      sendUntil: (sentAt ?? now) + SEND_FOR,
      answerUntil: now + ANSWER_WITHIN,
    };
  }

  #stored({ shop, id, owner }: Placement): StoredCheckout {
    return this.#ports.checkouts.ofPlacement(shop, id, owner);
  }
}

function notReady({ status, instruments }: Checkout, instrumentId: string): Outcome | undefined {
  if (!instruments.some(({ id }) => id === instrumentId)) return { state: "refused", reason: "This way to pay is not offered any more. Choose another one." };
  if (status === "incomplete") return { state: "refused", reason: "Something is still missing in this checkout." };
  return undefined;
}
