import { type Failure, toFailure } from "@shop-feed/contract/feed";
import type { CheckoutChange, CommerceAdapter } from "@shop-feed/contract/commerce";
import { type CheckoutStore, IN_FLIGHT } from "./checkout-store.ts";

export interface ReviewChangesPorts {
  readonly adapter: CommerceAdapter;
  readonly store: CheckoutStore;
  /** Of the review that is open: a change outlives none. */
  readonly signal: () => AbortSignal;
  readonly onFailure: (failure: Failure) => void;
}

/**
 * Changes to a review, sent one after the other: each is partial, so none may be dropped, and two under way at once
 * could be answered in either order.
 */
export function createReviewChanges({ adapter, store, signal: ofReview, onFailure }: ReviewChangesPorts) {
  const { get } = store;
  let queue = { signal: ofReview(), waiting: 0, last: Promise.resolve() };

  async function send(change: CheckoutChange, id: string, mine: typeof queue): Promise<void> {
    const { signal } = mine;
    const over = () => signal.aborted || get().checkout?.id !== id || IN_FLIGHT.has(get().name);
    // This one is still counted.
    const updating = () => mine.waiting > 1;
    if (over()) return;
    try {
      const checkout = await adapter.updateCheckout(id, change, signal);
      if (!over()) store.patch({ checkout, updating: updating() });
    } catch (error) {
      if (over()) return;
      const failure = toFailure(error);
      store.patch({ updating: updating(), failure });
      onFailure(failure);
    }
  }

  /** Resolves when this change is answered; a refused one leaves the review as it was. */
  return function update(change: CheckoutChange): Promise<void> {
    const { checkout, name } = get();
    if (!checkout || IN_FLIGHT.has(name)) return Promise.resolve();
    const signal = ofReview();
    if (queue.signal !== signal) queue = { signal, waiting: 0, last: Promise.resolve() };
    const mine = queue;
    const alone = mine.waiting === 0;
    // A refusal stays on screen while what was tapped after it is answered.
    store.patch({ updating: true, ...(alone && { failure: undefined }) });
    mine.waiting++;
    const go = () => send(change, checkout.id, mine);
    mine.last = (alone ? go() : mine.last.then(go)).finally(() => mine.waiting--);
    return mine.last;
  };
}
