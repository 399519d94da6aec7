import { type Checkout, toFailure } from "@shop-feed/contract";
import { forBrowser } from "../checkouts/checkouts.ts";
import type { StoredCheckout } from "../checkouts/checkout-store.ts";
import type { Answer } from "../drivers/shop-driver.ts";
import type { Caller } from "../linking/callers.ts";
import { orderFromCheckout } from "./order-from-checkout.ts";
import { obstacle, type Outcome, outcomeOfFailure } from "./outcome.ts";
import { ANSWER_WITHIN, type PlacingPorts } from "./placing-ports.ts";
import { lookAgain, type Sending, type Sent, sendOrder } from "./send-order.ts";

/** An order is sent again under its key for that long after the shopper's tap; later it would surprise them. */
const SEND_FOR = 600_000;

const NOTHING: Outcome = { state: "refused", reason: "Nothing has been ordered." };

/** From the stored key to a decision that lasts: what the shop did is written down before anybody is told. */
export class SettleOrder {
  readonly #ports: PlacingPorts;

  constructor(ports: PlacingPorts) {
    this.#ports = ports;
  }

  /** Sends a placement that was claimed just now. */
  async send(stored: StoredCheckout, known: Checkout, caller: Caller): Promise<Outcome> {
    return this.#conclude(stored, await sendOrder(this.#sending(stored, caller), known), caller);
  }

  /** Finds out what became of an order that was sent, or tells what is known already. */
  async settle(stored: StoredCheckout, caller: Caller): Promise<Outcome> {
    const placement = this.#ports.store.find(stored.placement);
    if (!placement || placement.state === "created") return NOTHING;
    if (placement.state === "ended") return placement.outcome ?? NOTHING;
    if (placement.state === "confirmed") {
      const order = this.#ports.book.recall(stored.shop, placement.orderId ?? "", stored.owner);
      if (!order) throw new Error(`The order of placement ${placement.id} is not in the book`);
      return { state: "placed", order };
    }
    const sending = this.#sending(stored, caller);
    const sent = await lookAgain(sending, 0);
    if (sent.kind === "open" && this.#ports.clock.now() > sending.sendUntil) await this.#giveUp(sending);
    return this.#conclude(stored, sent, caller);
  }

  /** The shop has taken the order. */
  async confirm(stored: StoredCheckout, { wire, model }: Answer<Checkout>, caller: Caller): Promise<Outcome> {
    const { store, book, logger } = this.#ports;
    const { shop, owner, placement, intent } = stored;
    const orderId = model.orderId ?? model.id;
    // The book first: whoever finds the placement confirmed must find the order too.
    const kept = book.enter(shop, owner, orderFromCheckout(wire, orderId, intent.attribution), "placed");
    store.confirm(placement, orderId);
    logger.info("order_placed", { shop, order: orderId, placement });
    return { state: "placed", order: await book.get(shop, orderId, caller).catch(() => kept) };
  }

  async #conclude(stored: StoredCheckout, sent: Sent, caller: Caller): Promise<Outcome> {
    const { store, logger } = this.#ports;
    const placement = store.find(stored.placement);
    const end = (outcome: Outcome): Outcome => {
      store.end(stored.placement, placement?.tap ?? undefined, outcome);
      return outcome;
    };
    if (sent.kind === "answered") {
      const { wire, model } = sent.answer;
      if (model.status === "completed") return this.confirm(stored, sent.answer, caller);
      const shown = forBrowser({ wire, model }, stored);
      const wrong = obstacle(model, shown, placement?.expected ?? model.total, "after");
      if (wrong) return end(wrong);
    }
    const refused = sent.kind === "refused" ? outcomeOfFailure(sent.failure) : undefined;
    if (refused) return end(refused);
    const checks = store.leaveUnknown(stored.placement);
    logger.warn("placement_unknown", { shop: stored.shop, placement: stored.placement, checks });
    return { state: "unknown", placement_id: stored.placement };
  }

  /** Long after the tap: ends the checkout at the shop, so that nothing can come of it any more unseen. */
  async #giveUp({ shop, caller, checkoutId }: Sending): Promise<void> {
    try {
      await caller.call((buyer) => shop.driver.cancelCheckout(checkoutId, buyer));
    } catch (error) {
      // Here a person has to look: the shop neither tells nor lets go.
      const { code } = toFailure(error);
      this.#ports.logger.error("placement_undecided", { shop: shop.id, checkout: checkoutId, code });
    }
  }

  #sending({ shop, id, placement }: StoredCheckout, caller: Caller): Sending {
    const { store, clock, shops } = this.#ports;
    const { key, instrument, expected, sentAt } = store.find(placement) ?? {};
    if (!key || !instrument || !expected || !sentAt) throw new Error(`Placement ${placement} was never sent`);
    return {
      shop: shops.get(shop),
      caller,
      clock,
      checkoutId: id,
      completion: { key, instrumentId: instrument, expectedTotal: expected },
      sendUntil: sentAt + SEND_FOR,
      answerUntil: clock.now() + ANSWER_WITHIN,
    };
  }
}
