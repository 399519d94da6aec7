import type { Checkout, CheckoutChange } from "@shop-feed/contract/commerce";
import { aCheckout, fakeCommerceAdapter } from "@shop-feed/contract/fakes";
import { Failure } from "@shop-feed/contract/feed";
import { describe, expect, it } from "vitest";
import { createCheckoutStore } from "./checkout-store.ts";
import { createReviewChanges } from "./review-changes.ts";

const settled = () => new Promise((resolve) => setTimeout(resolve));

function changesOf() {
  const sent: { change: CheckoutChange; answer: (checkout: Checkout) => void; refuse: () => void }[] = [];
  const store = createCheckoutStore();
  store.move("prepare", { checkout: aCheckout() });
  store.move("review");
  let abort = new AbortController();
  const update = createReviewChanges({
    adapter: fakeCommerceAdapter({
      updateCheckout: (_id, change) =>
        new Promise((resolve, reject) =>
          sent.push({
            change,
            answer: resolve,
            refuse: () => reject(new Failure({ code: "address_undeliverable", message: "x" })),
          }),
        ),
    }),
    store,
    signal: () => abort.signal,
    onFailure: () => undefined,
  });
  const leave = () => {
    abort.abort();
    abort = new AbortController();
  };
  return { update, sent, store, leave, state: store.get };
}

const total = (amount: number) => aCheckout({ total: { amount, currency: "USD" } });

describe("changes to a review", () => {
  it("go out one after the other, and the review is updating until the last is answered", async () => {
    const { update, sent, state } = changesOf();
    void update({ destinationId: "home" });
    const last = update({ instrumentId: "visa" });
    await settled();
    expect(sent.map(({ change }) => change)).toEqual([{ destinationId: "home" }]);
    sent[0]!.answer(total(1));
    await settled();
    expect(state()).toMatchObject({ updating: true, checkout: { total: { amount: 1 } } });
    sent[1]!.answer(total(2));
    await last;
    expect(state()).toMatchObject({ updating: false, checkout: { total: { amount: 2 } } });
  });

  it("a refused one is told although the next was taken", async () => {
    const { update, sent, state } = changesOf();
    void update({ destinationId: "moon" });
    const last = update({ instrumentId: "visa" });
    await settled();
    sent[0]!.refuse();
    await settled();
    sent[1]!.answer(total(2));
    await last;
    expect(state()).toMatchObject({ updating: false, failure: { code: "address_undeliverable" } });
    const next = update({ destinationId: "home" });
    expect(state().failure).toBeUndefined();
    await settled();
    sent[2]!.answer(total(3));
    await next;
  });

  it("neither hold up nor reach the next review", async () => {
    const { update, sent, store, leave, state } = changesOf();
    void update({ destinationId: "home" });
    await settled();
    leave();
    store.move("close");
    store.move("prepare", { checkout: total(5) });
    store.move("review");
    const next = update({ instrumentId: "visa" });
    await settled();
    expect(sent).toHaveLength(2);
    sent[0]!.answer(total(1));
    await settled();
    expect(state()).toMatchObject({ updating: true, checkout: { total: { amount: 5 } } });
    sent[1]!.answer(total(6));
    await next;
    expect(state()).toMatchObject({ updating: false, checkout: { total: { amount: 6 } } });
  });
});
