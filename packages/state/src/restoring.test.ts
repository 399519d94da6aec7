import type { CommerceAdapter } from "@shop-feed/contract/commerce";
import { aCheckout, anOrder, fakeCommerceAdapter } from "@shop-feed/contract/fakes";
import { Failure, type KeyValueStorage, memoryStorage } from "@shop-feed/contract/feed";
import { describe, expect, it, vi } from "vitest";
import { createCheckoutFlow } from "./checkout-flow.ts";

const LINES = [{ variantId: "v1", quantity: 1 }];
const lost = () => Promise.reject(new Failure({ code: "network", message: "x" }));

function flowOf(methods: Partial<CommerceAdapter>, storage: KeyValueStorage) {
  const adapter = fakeCommerceAdapter({ createCheckout: () => Promise.resolve(aCheckout()), ...methods });
  const emit = vi.fn((_name: string, _detail?: unknown) => true);
  const flow = createCheckoutFlow({
    adapter,
    storage,
    storageKey: "k",
    shop: () => "rivermart",
    context: () => ({}),
    emit,
    onFailure: () => undefined,
    onPlaced: () => undefined,
  });
  return { flow, adapter, emit, state: () => flow.$checkout.get() };
}

/** A tab that was reloaded in the middle of a review. */
async function reloaded(methods: Partial<CommerceAdapter>) {
  const storage = memoryStorage();
  await flowOf({}, storage).flow.start(LINES, undefined);
  return { ...flowOf(methods, storage), storage };
}

describe("taking up a review after a reload", () => {
  it("keeps a review that cannot be read now, and reads it again on a retry", async () => {
    const answers = [lost, () => Promise.resolve(aCheckout({ id: "checkout-7" }))];
    const { flow, state, storage, adapter } = await reloaded({ getCheckout: () => answers.shift()!() });
    await expect(flow.restore()).resolves.toBe(true);
    expect(state()).toMatchObject({ name: "failed", failure: { code: "network" }, lines: LINES });
    expect(storage.get("k")).toBeDefined();
    await flow.retry();
    expect(state()).toMatchObject({ name: "reviewing", checkout: { id: "checkout-7" } });
    expect(adapter.calls).toEqual(["getCheckout", "getCheckout"]);
  });

  it("prepares the lines anew when the retry finds the review gone", async () => {
    const answers = [lost, () => Promise.reject(new Failure({ code: "not_found", message: "x" }))];
    const { flow, state, adapter } = await reloaded({ getCheckout: () => answers.shift()!() });
    await flow.restore();
    await flow.retry();
    expect(adapter.calls).toEqual(["getCheckout", "getCheckout", "createCheckout"]);
    expect(state()).toMatchObject({ name: "reviewing", lines: LINES });
  });

  it("retries what failed, never a review before it", async () => {
    const { flow, state, adapter } = await reloaded({ createCheckout: lost });
    await flow.start([{ variantId: "v2", quantity: 3 }], undefined);
    expect(state().name).toBe("failed");
    await flow.retry();
    expect(state().lines).toEqual([{ variantId: "v2", quantity: 3 }]);
    expect(adapter.calls).toEqual(["createCheckout", "createCheckout"]);
  });

  it("tells of an order that exists although it cannot be read", async () => {
    const { flow, state, emit } = await reloaded({
      getCheckout: () => Promise.resolve(aCheckout({ status: "completed", orderId: "order-9" })),
      getOrder: lost,
    });
    await expect(flow.restore()).resolves.toBe(true);
    expect(state()).toMatchObject({ name: "placed", order: { id: "order-9", total: { amount: 3200 } } });
    expect(emit).toHaveBeenCalledWith("order_placed", expect.objectContaining({ orderId: "order-9" }));
  });

  it.each([
    { what: "a purchase", begin: "start" },
    { what: "the cart's review", begin: "review" },
  ] as const)("gives way to $what that begins meanwhile", async ({ begin }) => {
    const { flow, state, storage } = await reloaded({
      getCheckout: (_id, signal) =>
        new Promise((_resolve, reject) =>
          signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError"))),
        ),
      createCheckout: () => Promise.resolve(aCheckout({ id: "checkout-new" })),
    });
    const restored = flow.restore();
    if (begin === "start") await flow.start(LINES, undefined);
    else await flow.review(aCheckout({ id: "checkout-new" }), LINES, undefined);
    await expect(restored).resolves.toBe(false);
    expect(state()).toMatchObject({ name: "reviewing", checkout: { id: "checkout-new" } });
    expect(storage.get("k")).toContain("checkout-new");
  });

  it("asks after an order even where nothing can be stored", async () => {
    const full: KeyValueStorage = {
      get: () => undefined,
      set: () => undefined,
      remove: () => undefined,
    };
    const { flow, state } = flowOf(
      { place: lost, placement: () => Promise.resolve({ state: "placed", order: anOrder() }) },
      full,
    );
    await flow.start(LINES, undefined);
    await flow.place();
    expect(state().name).toBe("outcome_unknown");
    await flow.reconcile();
    expect(state().name).toBe("placed");
  });
});
