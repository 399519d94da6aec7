import { type Emit, type Failure, type KeyValueStorage, toFailure } from "@shop-feed/contract/feed";
import type {
  Attribution,
  Checkout,
  CheckoutChange,
  CommerceAdapter,
  LineRequest,
  Order,
  ShopperContext,
} from "@shop-feed/contract/commerce";
import type { ReadableAtom } from "nanostores";
import type { CheckoutEvent } from "./checkout-machine.ts";
import { type CheckoutState, createCheckoutStore, IN_FLIGHT } from "./checkout-store.ts";
import { createPlacing } from "./placing.ts";
import { createRestoring } from "./restoring.ts";
import { createReviewChanges } from "./review-changes.ts";
import { createReviewMemory } from "./saved-review.ts";
import { unavailableLines } from "./unavailable-lines.ts";

export interface CheckoutFlow {
  readonly $checkout: ReadableAtom<CheckoutState>;
  /** Creates a checkout for these lines and opens its review. `ofCart`: ordered, they leave the cart. False: the page refused. */
  start(
    lines: readonly LineRequest[],
    attribution: Attribution | undefined,
    ofCart?: boolean,
  ): Promise<boolean>;
  /** Opens the review of a checkout that already exists (the cart's quote). */
  review(
    checkout: Checkout,
    lines: readonly LineRequest[],
    attribution: Attribution | undefined,
  ): Promise<boolean>;
  /** Address, delivery option, payment or vouchers; a refused change leaves the review as it was. */
  update(change: CheckoutChange): Promise<void>;
  /** Places at the total now on screen. Ignored while a placing is under way: a double tap is one order. */
  place(): Promise<void>;
  /** Asks what became of an order whose outcome is unknown. */
  reconcile(): Promise<void>;
  /** After a failure: reads the review that was open again, or prepares the same lines anew. */
  retry(): Promise<void>;
  move(
    event: Extract<CheckoutEvent, "open" | "close" | "back" | "begin_link" | "linked" | "link_failed">,
  ): void;
  /**
   * After a reload: takes up a review that was open, or asks about a placing that was under way. Again after it failed.
   * False: there is none, or the shopper has begun something else meanwhile.
   */
  restore(): Promise<boolean>;
}

export interface CheckoutPorts {
  readonly adapter: CommerceAdapter;
  readonly emit: Emit;
  readonly shop: () => string;
  readonly context: () => ShopperContext;
  /** Survives a reload of this tab. */
  readonly storage: KeyValueStorage;
  readonly storageKey: string;
  readonly onFailure: (failure: Failure) => void;
  /** `fromCart`: the lines of the cart that were ordered. */
  readonly onPlaced: (order: Order, fromCart: readonly LineRequest[]) => void;
}

export function createCheckoutFlow(ports: CheckoutPorts): CheckoutFlow {
  const { adapter, emit } = ports;
  const store = createCheckoutStore();
  const { get, move } = store;
  const memory = createReviewMemory(ports.storage, ports.storageKey);
  const placing = createPlacing({ ...ports, store, memory });
  let abort = new AbortController();
  const update = createReviewChanges({ ...ports, store, signal: () => abort.signal });

  /** What is still being asked for an earlier checkout is no longer wanted. */
  function renew(): AbortSignal {
    abort.abort();
    abort = new AbortController();
    return abort.signal;
  }

  /** A failed call while nothing is at stake yet. */
  function fail(error: unknown): void {
    const failure = toFailure(error);
    if (failure.code === "aborted") return;
    ports.onFailure(failure);
    if (
      failure.code === "identity_required" ||
      failure.code === "insufficient_scope" ||
      failure.code === "session_expired"
    )
      move("require_link", { failure });
    else if (failure.code === "out_of_stock") move("out_of_stock", { failure, reason: failure.shopMessage });
    else move("fail", { failure, reason: failure.shopMessage });
  }

  function openReview(checkout: Checkout): void {
    const { lines, attribution, ofCart } = get();
    const gone = unavailableLines(checkout);
    if (gone) return move("out_of_stock", { checkout, ...gone });
    if (checkout.status === "requires_escalation" && checkout.continueUrl)
      return move("buyer_action", { checkout, continueUrl: checkout.continueUrl });
    memory.save({ checkoutId: checkout.id, lines, attribution, ofCart });
    move("review", { checkout });
  }

  function refused(lines: readonly LineRequest[], attribution: Attribution | undefined): boolean {
    return !emit("checkout_requested", {
      shop: ports.shop(),
      lines: lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
      postId: attribution?.post,
    });
  }

  function tellStarted({ id, total }: Checkout, attribution: Attribution | undefined): void {
    emit("checkout_started", {
      shop: ports.shop(),
      checkoutId: id,
      total,
      postId: attribution?.post,
      creatorId: attribution?.creator,
      tagId: attribution?.tag,
    });
  }

  const restore = createRestoring({
    adapter,
    store,
    memory,
    placing,
    signal: () => abort.signal,
    openReview,
    fail,
  });

  const flow: CheckoutFlow = {
    $checkout: store.$checkout,

    async start(lines, attribution, ofCart) {
      if (IN_FLIGHT.has(get().name) || refused(lines, attribution)) return false;
      const signal = renew();
      // Else a retry would take up the review before.
      memory.forget();
      if (!store.can("prepare")) store.reset();
      move("prepare", { lines, attribution, ofCart, checkout: undefined });
      try {
        const checkout = await adapter.createCheckout(
          { lines, attribution, context: ports.context() },
          signal,
        );
        if (signal.aborted) return true;
        openReview(checkout);
        tellStarted(checkout, attribution);
      } catch (error) {
        if (!signal.aborted) fail(error);
      }
      return true;
    },

    async review(checkout, lines, attribution) {
      if (IN_FLIGHT.has(get().name) || refused(lines, attribution)) return false;
      renew();
      store.reset({ lines, attribution, ofCart: true });
      move("prepare");
      openReview(checkout);
      tellStarted(checkout, attribution);
      return true;
    },

    update,
    place: () => placing.place(),
    reconcile: () => placing.reconcile(),

    move(event) {
      if (!store.can(event)) return;
      if (event !== "close") return move(event);
      renew();
      memory.forget();
      move("close");
      store.reset();
    },

    restore,

    async retry() {
      const { lines, attribution, ofCart } = get();
      const { signal } = abort;
      if (!(await restore()) && !signal.aborted) await flow.start(lines, attribution, ofCart);
    },
  };
  return flow;
}
