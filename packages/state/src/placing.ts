import { type Emit, Failure, toFailure } from "@shop-feed/contract/feed";
import type {
  CommerceAdapter,
  LineRequest,
  Order,
  PlaceOutcome,
  PlaceRequest,
} from "@shop-feed/contract/commerce";
import type { CheckoutStore } from "./checkout-store.ts";
import type { ReviewMemory } from "./saved-review.ts";

export interface PlacingPorts {
  readonly adapter: CommerceAdapter;
  readonly emit: Emit;
  readonly shop: () => string;
  readonly store: CheckoutStore;
  readonly memory: ReviewMemory;
  readonly onFailure: (failure: Failure) => void;
  readonly onPlaced: (order: Order, fromCart: readonly LineRequest[]) => void;
}

/** From "Place order" to an answer that is certain. */
export interface Placing {
  place(): Promise<void>;
  reconcile(): Promise<void>;
  /** An order that turned out to exist. */
  found(order: Order): void;
}

export function createPlacing(ports: PlacingPorts): Placing {
  const { adapter, emit, store, memory } = ports;
  const { get, move } = store;
  /** Kept here also: where nothing can be stored, only a reload may forget it. */
  let asked: PlaceRequest | undefined;

  function save(checkoutId: string, placing?: PlaceRequest): void {
    const { lines, attribution, ofCart } = get();
    memory.save({ checkoutId, lines, attribution, ofCart, placing });
  }

  function placed(order: Order): void {
    const { attribution, lines, ofCart } = get();
    memory.forget();
    move("placed", { order });
    emit("order_placed", {
      shop: ports.shop(),
      orderId: order.id,
      total: order.total,
      postId: attribution?.post,
      creatorId: attribution?.creator,
      tagId: attribution?.tag,
    });
    ports.onPlaced(order, ofCart ? lines : []);
  }

  function settle(outcome: PlaceOutcome, request: PlaceRequest): void {
    if (outcome.state !== "unknown") {
      asked = undefined;
      const reviewGoesOn = outcome.state === "price_changed" || outcome.state === "declined";
      if (reviewGoesOn) save(outcome.checkout.id);
      else memory.forget();
    }
    switch (outcome.state) {
      case "placed":
        return placed(outcome.order);
      case "price_changed":
        return move("price_changed", {
          checkout: outcome.checkout,
          before: outcome.before,
          previous: get().checkout,
        });
      case "out_of_stock":
        return move("out_of_stock", {
          variantIds: outcome.variantIds,
          ...(outcome.checkout && { checkout: outcome.checkout }),
        });
      case "declined":
        return move("declined", {
          checkout: outcome.checkout,
          reason: outcome.reason,
          declinedInstrumentId: request.instrumentId,
        });
      case "buyer_action":
        return move("buyer_action", { continueUrl: outcome.continueUrl, reason: outcome.reason });
      case "needs_link":
        return move("require_link", { reason: outcome.reason });
      case "unknown":
        save(request.checkoutId, request);
        return move("unknown");
      case "refused":
        return move("fail", { reason: outcome.reason });
    }
  }

  /** The shop may have acted before the line went dead: whatever went wrong here, the outcome is unknown, not failed. */
  async function ask(request: PlaceRequest, call: () => Promise<PlaceOutcome>): Promise<void> {
    try {
      settle(await call(), request);
    } catch (error) {
      const failure = toFailure(error);
      ports.onFailure(failure);
      // Only an answer that says "refused before anything was done" is a plain failure.
      if (failure.code === "identity_required" || failure.code === "session_expired")
        settle({ state: "needs_link" }, request);
      else if (failure.code === "not_found" || failure.code === "refused" || failure.code === "expired")
        settle({ state: "refused", reason: failure.shopMessage ?? "" }, request);
      else settle({ state: "unknown", placementId: request.placementId }, request);
    }
  }

  const placeRequest = (): PlaceRequest | undefined => {
    const { checkout } = get();
    const instrument = checkout?.instruments.find(({ selected }) => selected) ?? checkout?.instruments[0];
    if (!checkout?.placementId || !instrument) return undefined;
    return {
      checkoutId: checkout.id,
      placementId: checkout.placementId,
      instrumentId: instrument.id,
      expectedTotal: checkout.total,
    };
  };

  return {
    async place() {
      if (!store.can("place")) return;
      const request = placeRequest();
      if (!request) {
        const failure = new Failure({
          code: "malformed",
          message:
            "The checkout has no placementId or no payment instrument: the adapter must give both with a review",
        });
        ports.onFailure(failure);
        return store.patch({ failure });
      }
      // Saved before it is sent: a reload in between must ask, not place again.
      asked = request;
      save(request.checkoutId, request);
      move("place");
      await ask(request, () => adapter.place(request));
    },

    async reconcile() {
      const request = asked ?? memory.load()?.placing;
      if (!request || !store.can("reconcile")) return;
      move("reconcile");
      await ask(request, () => adapter.placement(request.placementId));
    },

    found: (order) => placed(order),
  };
}
