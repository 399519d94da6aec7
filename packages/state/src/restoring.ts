import { type FailureCode, toFailure } from "@shop-feed/contract/feed";
import type { Checkout, CommerceAdapter } from "@shop-feed/contract/commerce";
import type { CheckoutName } from "./checkout-machine.ts";
import type { CheckoutStore } from "./checkout-store.ts";
import { orderOf } from "./order-of.ts";
import type { Placing } from "./placing.ts";
import type { ReviewMemory } from "./saved-review.ts";

export interface RestoringPorts {
  readonly adapter: CommerceAdapter;
  readonly store: CheckoutStore;
  readonly memory: ReviewMemory;
  readonly placing: Placing;
  /** Aborted when the shopper begins something else. */
  readonly signal: () => AbortSignal;
  readonly openReview: (checkout: Checkout) => void;
  readonly fail: (error: unknown) => void;
}

const RESTORABLE: ReadonlySet<CheckoutName> = new Set(["idle", "failed"]);
const GONE: ReadonlySet<FailureCode> = new Set(["not_found", "expired"]);

/** Takes up what a reload interrupted. */
export function createRestoring(ports: RestoringPorts): () => Promise<boolean> {
  const { adapter, store, memory, placing } = ports;

  async function takeUp(checkoutId: string, signal: AbortSignal): Promise<void> {
    const checkout = await adapter.getCheckout(checkoutId, signal);
    if (signal.aborted) return;
    if (!checkout.orderId) return ports.openReview(checkout);
    const order = await orderOf(adapter, checkout, checkout.orderId, signal);
    if (!signal.aborted) placing.found(order);
  }

  return async function restore() {
    const saved = memory.load();
    if (!saved || !RESTORABLE.has(store.get().name)) return false;
    const { checkoutId, lines, attribution, ofCart } = saved;
    store.reset({ lines, attribution, ofCart });
    if (saved.placing) {
      await placing.reconcile();
      return true;
    }
    const signal = ports.signal();
    store.move("prepare");
    try {
      await takeUp(checkoutId, signal);
    } catch (error) {
      if (signal.aborted) return false;
      // Out of reach is not gone: the review is kept for another try.
      if (!GONE.has(toFailure(error).code)) ports.fail(error);
      else {
        // Gone at the shop (expired, canceled): nothing is lost but the view.
        memory.forget();
        store.reset();
        return false;
      }
    }
    return !signal.aborted;
  };
}
