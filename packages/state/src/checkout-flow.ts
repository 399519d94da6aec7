import { type Emit, Failure, type KeyValueStorage, type Money, toFailure } from "@shop-feed/contract/feed";
import type { Attribution, Checkout, CheckoutChange, CommerceAdapter, LineRequest, Order, PlaceOutcome, PlaceRequest, ShopperContext } from "@shop-feed/contract/commerce";
import { atom, type ReadableAtom } from "nanostores";
import { type CheckoutEvent, type CheckoutName, nextCheckout } from "./checkout-machine.ts";

export interface CheckoutState {
  readonly name: CheckoutName;
  /** What is being bought; kept while the shopper goes back and forth. */
  readonly lines: readonly LineRequest[];
  readonly attribution?: Attribution | undefined;
  readonly checkout?: Checkout | undefined;
  readonly order?: Order | undefined;
  /** With `price_changed`: the total the shopper had seen. */
  readonly before?: Money | undefined;
  /** With `out_of_stock`. */
  readonly variantIds?: readonly string[] | undefined;
  /** With `buyer_action`: the shop's own page. */
  readonly continueUrl?: string | undefined;
  /** With `declined`, `buyer_action`, `needs_link`, `failed`: in the shop's words, untrusted. */
  readonly reason?: string | undefined;
  readonly failure?: Failure | undefined;
  /** A change to the review is on its way; totals shown are the last valid ones. */
  readonly updating: boolean;
}

export interface CheckoutFlow {
  readonly $checkout: ReadableAtom<CheckoutState>;
  /** Creates a checkout for these lines and opens its review. False: the page refused. */
  start(lines: readonly LineRequest[], attribution: Attribution | undefined): Promise<boolean>;
  /** Opens the review of a checkout that already exists (the cart's quote). */
  review(checkout: Checkout, lines: readonly LineRequest[], attribution: Attribution | undefined): Promise<boolean>;
  /** Address, delivery option, payment or vouchers; a refused change leaves the review as it was. */
  update(change: CheckoutChange): Promise<void>;
  /** Places at the total now on screen. Ignored while a placing is under way: a double tap is one order. */
  place(): Promise<void>;
  /** Asks what became of an order whose outcome is unknown. */
  reconcile(): Promise<void>;
  move(event: Extract<CheckoutEvent, "open" | "close" | "back" | "begin_link" | "linked" | "link_failed">): void;
  /** After a reload: takes up a review that was open, or asks about a placing that was under way. */
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
  readonly onPlaced: (order: Order) => void;
}

interface Saved {
  readonly checkoutId: string;
  readonly lines: readonly LineRequest[];
  readonly attribution?: Attribution | undefined;
  /** Set from the moment of placing until a terminal answer. */
  readonly placing?: PlaceRequest | undefined;
}

const IDLE: CheckoutState = { name: "idle", lines: [], updating: false };
const IN_FLIGHT: ReadonlySet<CheckoutName> = new Set(["placing", "outcome_unknown", "reconciling"]);

export function createCheckoutFlow(ports: CheckoutPorts): CheckoutFlow {
  const { adapter, emit } = ports;
  const $checkout = atom<CheckoutState>(IDLE);
  let abort = new AbortController();

  const get = () => $checkout.get();
  const move = (event: CheckoutEvent, part: Partial<CheckoutState> = {}) => {
    const { name, lines, attribution, checkout } = get();
    $checkout.set({ lines, attribution, checkout, updating: false, ...part, name: nextCheckout(name, event) });
  };
  const save = (saved: Saved | undefined) => (saved ? ports.storage.set(ports.storageKey, JSON.stringify(saved)) : ports.storage.remove(ports.storageKey));

  function load(): Saved | undefined {
    try {
      const saved: unknown = JSON.parse(ports.storage.get(ports.storageKey) ?? "null");
      return typeof saved === "object" && saved && typeof (saved as Saved).checkoutId === "string" ? (saved as Saved) : undefined;
    } catch {
      return undefined;
    }
  }

  /** A failed call while nothing is at stake yet. */
  function fail(error: unknown): void {
    const failure = toFailure(error);
    if (failure.code === "aborted") return;
    ports.onFailure(failure);
    if (failure.code === "identity_required" || failure.code === "insufficient_scope" || failure.code === "session_expired") move("require_link", { failure });
    else if (failure.code === "out_of_stock") move("out_of_stock", { failure, reason: failure.shopMessage });
    else move("fail", { failure, reason: failure.shopMessage });
  }

  function openReview(checkout: Checkout): void {
    const { lines, attribution } = get();
    const gone = checkout.messages.filter(({ type, code }) => type === "error" && (code === "out_of_stock" || code === "item_unavailable"));
    if (gone.length > 0) return move("out_of_stock", { checkout, variantIds: missingVariants(checkout), reason: gone[0]?.content });
    if (checkout.status === "requires_escalation" && checkout.continueUrl) return move("buyer_action", { checkout, continueUrl: checkout.continueUrl });
    save({ checkoutId: checkout.id, lines, attribution });
    move("review", { checkout });
  }

  function refused(lines: readonly LineRequest[], attribution: Attribution | undefined): boolean {
    return !emit("checkout_requested", { shop: ports.shop(), lines: lines.map(({ variantId, quantity }) => ({ variantId, quantity })), postId: attribution?.post });
  }

  function tellStarted({ id, total }: Checkout, attribution: Attribution | undefined): void {
    emit("checkout_started", { shop: ports.shop(), checkoutId: id, total, postId: attribution?.post, creatorId: attribution?.creator, tagId: attribution?.tag });
  }

  function settle(outcome: PlaceOutcome, request: PlaceRequest): void {
    if (outcome.state !== "unknown") {
      const { lines, attribution } = get();
      const reviewGoesOn = outcome.state === "price_changed" || outcome.state === "declined";
      save(reviewGoesOn ? { checkoutId: outcome.checkout.id, lines, attribution } : undefined);
    }
    switch (outcome.state) {
      case "placed": {
        const { order } = outcome;
        const { attribution } = get();
        move("placed", { order });
        emit("order_placed", { shop: ports.shop(), orderId: order.id, total: order.total, postId: attribution?.post, creatorId: attribution?.creator, tagId: attribution?.tag });
        ports.onPlaced(order);
        return;
      }
      case "price_changed":
        return move("price_changed", { checkout: outcome.checkout, before: outcome.before });
      case "out_of_stock":
        return move("out_of_stock", { variantIds: outcome.variantIds, ...(outcome.checkout && { checkout: outcome.checkout }) });
      case "declined":
        return move("declined", { checkout: outcome.checkout, reason: outcome.reason });
      case "buyer_action":
        return move("buyer_action", { continueUrl: outcome.continueUrl, reason: outcome.reason });
      case "needs_link":
        return move("require_link", { reason: outcome.reason });
      case "unknown":
        save({ checkoutId: request.checkoutId, lines: get().lines, attribution: get().attribution, placing: request });
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
      if (failure.code === "identity_required" || failure.code === "session_expired") settle({ state: "needs_link" }, request);
      else if (failure.code === "not_found" || failure.code === "refused" || failure.code === "expired") settle({ state: "refused", reason: failure.shopMessage ?? "" }, request);
      else settle({ state: "unknown", placementId: request.placementId }, request);
    }
  }

  const placeRequest = (): PlaceRequest | undefined => {
    const { checkout } = get();
    const instrument = checkout?.instruments.find(({ selected }) => selected) ?? checkout?.instruments[0];
    if (!checkout?.placementId || !instrument) return undefined;
    return { checkoutId: checkout.id, placementId: checkout.placementId, instrumentId: instrument.id, expectedTotal: checkout.total };
  };

  return {
    $checkout,

    async start(lines, attribution) {
      if (IN_FLIGHT.has(get().name) || refused(lines, attribution)) return false;
      abort.abort();
      abort = new AbortController();
      const { signal } = abort;
      if (nextMoveMissing(get().name, "prepare")) $checkout.set(IDLE);
      move("prepare", { lines, attribution, checkout: undefined });
      try {
        const checkout = await adapter.createCheckout({ lines, attribution, context: ports.context() }, signal);
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
      $checkout.set({ ...IDLE, lines, attribution });
      move("prepare");
      openReview(checkout);
      tellStarted(checkout, attribution);
      return true;
    },

    async update(change) {
      const { checkout, name } = get();
      if (!checkout || IN_FLIGHT.has(name)) return;
      $checkout.set({ ...get(), updating: true });
      try {
        const updated = await adapter.updateCheckout(checkout.id, change, abort.signal);
        if (get().checkout?.id !== checkout.id) return;
        $checkout.set({ ...get(), checkout: updated, updating: false, failure: undefined });
      } catch (error) {
        const failure = toFailure(error);
        if (failure.code === "aborted") return;
        $checkout.set({ ...get(), updating: false, failure });
        ports.onFailure(failure);
      }
    },

    async place() {
      if (nextMoveMissing(get().name, "place")) return;
      const request = placeRequest();
      if (!request) {
        const failure = new Failure({ code: "malformed", message: "The checkout has no placementId or no payment instrument: the adapter must give both with a review" });
        ports.onFailure(failure);
        return $checkout.set({ ...get(), failure });
      }
      // Saved before it is sent: a reload in between must ask, not place again.
      save({ checkoutId: request.checkoutId, lines: get().lines, attribution: get().attribution, placing: request });
      move("place");
      await ask(request, () => adapter.place(request));
    },

    async reconcile() {
      const request = load()?.placing;
      if (!request || nextMoveMissing(get().name, "reconcile")) return;
      move("reconcile");
      await ask(request, () => adapter.placement(request.placementId));
    },

    move(event) {
      if (nextMoveMissing(get().name, event)) return;
      if (event === "close") {
        abort.abort();
        abort = new AbortController();
        save(undefined);
        $checkout.set({ ...IDLE, name: nextCheckout(get().name, event) });
      } else move(event);
    },

    async restore() {
      const saved = load();
      if (!saved || get().name !== "idle") return false;
      const { lines, attribution, placing } = saved;
      $checkout.set({ ...IDLE, lines, attribution });
      if (placing) {
        move("reconcile");
        await ask(placing, () => adapter.placement(placing.placementId));
        return true;
      }
      move("prepare");
      try {
        const checkout = await adapter.getCheckout(saved.checkoutId, abort.signal);
        if (checkout.orderId) settle({ state: "placed", order: await adapter.getOrder(checkout.orderId, abort.signal) }, { checkoutId: checkout.id, placementId: "", instrumentId: "", expectedTotal: checkout.total });
        else openReview(checkout);
        return true;
      } catch {
        // The review is gone at the shop (expired, canceled): nothing is lost but the view.
        save(undefined);
        $checkout.set(IDLE);
        return false;
      }
    },
  };
}

function nextMoveMissing(name: CheckoutName, event: CheckoutEvent): boolean {
  try {
    nextCheckout(name, event);
    return false;
  } catch {
    return true;
  }
}

function missingVariants(checkout: Checkout): string[] {
  return checkout.messages.flatMap(({ code, path }) => {
    const index = /line_items\[(\d+)\]/.exec(path ?? "")?.[1];
    const line = index === undefined ? undefined : checkout.lines[Number(index)];
    return line && (code === "out_of_stock" || code === "item_unavailable") ? [line.variantId] : [];
  });
}
