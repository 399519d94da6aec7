import { randomUUID } from "node:crypto";
import { type Checkout, Failure, type Money, toFailure } from "@shop-feed/contract";
import { forBrowser } from "../checkouts/checkouts.ts";
import type { StoredCheckout } from "../checkouts/checkout-store.ts";
import type { Answer } from "../drivers/shop-driver.ts";
import type { Caller } from "../linking/callers.ts";
import { obstacle, type Outcome, outcomeOfFailure } from "./outcome.ts";
import { ANSWER_WITHIN, type PlacingPorts } from "./placing-ports.ts";
import { SettleOrder } from "./settle-order.ts";

export interface PlaceOrder {
  readonly placementId: string;
  readonly checkoutId: string;
  readonly instrumentId: string;
  readonly expected: Money;
  /** The browser's name of one tap: its retries get the same answer, the next tap is a new try. */
  readonly tap?: string | undefined;
}

const HOUR = 3_600_000;

/** Places each review's order once, whatever happens between the tap and the answer. */
export class Placing {
  readonly #ports: PlacingPorts;
  readonly #settling: SettleOrder;
  readonly #running = new Map<string, Promise<Outcome>>();

  constructor(ports: PlacingPorts) {
    this.#ports = ports;
    this.#settling = new SettleOrder(ports);
  }

  /** The same placement id is the same order: a second tap joins the first. */
  async place(shopId: string, request: PlaceOrder, caller: Caller): Promise<Outcome> {
    const { checkouts, store } = this.#ports;
    const stored = checkouts.ofPlacement(shopId, request.placementId, caller.owner);
    if (stored.id !== request.checkoutId)
      throw new Failure({
        code: "conflict",
        message: "This placement is another checkout's; use the placement_id of the one on show",
      });
    store.create(stored.placement, shopId, stored.id, caller.owner);
    return this.#once(stored.placement, () => this.#place(stored, request, caller));
  }

  /** What became of a placement, looked up anew where it is open. */
  async look(shopId: string, placementId: string, caller: Caller): Promise<Outcome> {
    const stored = this.#ports.checkouts.ofPlacement(shopId, placementId, caller.owner);
    const running = this.#running.get(placementId);
    if (running) return running;
    const state = this.#ports.store.find(placementId)?.state;
    const settle = () => this.#settling.settle(stored, caller);
    // Only a look that asks the shop is one to join: a tap must not get the answer to "was anything sent?".
    return state === "sent" || state === "unknown" ? this.#once(placementId, settle) : settle();
  }

  /** Looks at every placement that is due; `all` after a start, when whoever was sending is gone. */
  async reconcile(all = false): Promise<void> {
    const { callers, checkouts, logger, store } = this.#ports;
    for (const { id, shop, owner } of store.due(all)) {
      if (this.#running.has(id)) continue;
      const caller = callers.ofOwner(shop, owner);
      await this.#once(id, async () =>
        this.#settling.settle(checkouts.ofPlacement(shop, id, owner), caller),
      ).catch((error: unknown) =>
        logger.error("reconcile_failed", { placement: id, message: toFailure(error).message }),
      );
    }
  }

  /** Resolves when no order is under way. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#running.values());
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
    if (before && before.state !== "created" && before.state !== "ended")
      return this.#settling.settle(stored, caller);
    if (store.sentSince(caller.owner, clock.now() - HOUR) >= ordersPerHour)
      throw new Failure({
        code: "rate_limited",
        message: `More than ${ordersPerHour} orders in an hour; wait, or raise ordersPerHour`,
      });

    const end = (outcome: Outcome): Outcome => {
      store.end(stored.placement, request.tap, outcome);
      return outcome;
    };
    let seen: Answer<Checkout>;
    try {
      seen = await caller.call((buyer) => shops.get(stored.shop).driver.getCheckout(stored.id, buyer));
    } catch (error) {
      const outcome = outcomeOfFailure(toFailure(error));
      if (outcome) return end(outcome);
      throw error; // Nothing was sent, so the browser may simply ask again.
    }
    if (seen.model.status === "completed") return this.#settling.confirm(stored, seen, caller);
    const wrong =
      obstacle(seen.model, forBrowser(seen, stored), request.expected, "before") ??
      notReady(seen.model, request.instrumentId);
    if (wrong) return end(wrong);

    const claimed = store.claim(stored.placement, {
      tap: request.tap,
      key: randomUUID(),
      instrument: request.instrumentId,
      expected: request.expected,
      patienceMs: ANSWER_WITHIN * 2,
    });
    // Somebody else has it, in another process of this gateway: find out what became of it.
    if (!claimed) return this.#settling.settle(stored, caller);
    return this.#settling.send(stored, seen.model, caller);
  }
}

function notReady({ status, instruments }: Checkout, instrumentId: string): Outcome | undefined {
  if (!instruments.some(({ id }) => id === instrumentId))
    return { state: "refused", reason: "This way to pay is not offered any more. Choose another one." };
  if (status === "incomplete")
    return { state: "refused", reason: "Something is still missing in this checkout." };
  return undefined;
}
