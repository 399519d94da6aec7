import type { CommerceAdapter, PlaceOutcome } from "@shop-feed/contract/commerce";
import { aCheckout, anOrder, fakeCommerceAdapter } from "@shop-feed/contract/fakes";
import { Failure, memoryStorage, type ShopFeedEventName } from "@shop-feed/contract/feed";
import { describe, expect, it, vi } from "vitest";
import { createCheckoutFlow } from "./checkout-flow.ts";

const LINES = [{ variantId: "v1", quantity: 1 }];
const FROM = { post: "p1", creator: "mina", tag: "t1" };

function flowOf(
  methods: Partial<CommerceAdapter>,
  { storage = memoryStorage(), refuse = new Set<ShopFeedEventName>() } = {},
) {
  const events: [ShopFeedEventName, unknown][] = [];
  const adapter = fakeCommerceAdapter({ createCheckout: () => Promise.resolve(aCheckout()), ...methods });
  const onPlaced = vi.fn();
  const flow = createCheckoutFlow({
    adapter,
    storage,
    storageKey: "k",
    shop: () => "rivermart",
    context: () => ({}),
    emit: (name, detail) => (events.push([name, detail]), !refuse.has(name)),
    onFailure: () => undefined,
    onPlaced,
  });
  return {
    flow,
    adapter,
    events,
    storage,
    onPlaced,
    state: () => flow.$checkout.get(),
    saved: () => storage.get("k"),
  };
}

const price = { amount: 3200, currency: "USD" };
const outcomes: { outcome: PlaceOutcome; name: string; reviewKept: boolean }[] = [
  { outcome: { state: "placed", order: anOrder() }, name: "placed", reviewKept: false },
  {
    outcome: {
      state: "price_changed",
      checkout: aCheckout({ total: { amount: 3300, currency: "USD" } }),
      before: price,
    },
    name: "price_changed",
    reviewKept: true,
  },
  { outcome: { state: "out_of_stock", variantIds: ["v1"] }, name: "out_of_stock", reviewKept: false },
  {
    outcome: { state: "declined", checkout: aCheckout(), reason: "No." },
    name: "declined",
    reviewKept: true,
  },
  {
    outcome: { state: "buyer_action", continueUrl: "https://rivermart.example/c" },
    name: "buyer_action",
    reviewKept: false,
  },
  { outcome: { state: "needs_link" }, name: "needs_link", reviewKept: false },
  { outcome: { state: "unknown", placementId: "placement-1" }, name: "outcome_unknown", reviewKept: true },
  { outcome: { state: "refused", reason: "Not for you." }, name: "failed", reviewKept: false },
];

describe("the checkout flow", () => {
  it("carries lines and attribution to the shop and reviews", async () => {
    const createCheckout = vi.fn(() => Promise.resolve(aCheckout()));
    const { flow, state, events } = flowOf({ createCheckout });
    await flow.start(LINES, FROM);
    expect(createCheckout).toHaveBeenCalledWith(
      { lines: LINES, attribution: FROM, context: {} },
      expect.any(AbortSignal),
    );
    expect(state()).toMatchObject({ name: "reviewing", checkout: { id: "checkout-1" } });
    expect(events.map(([name]) => name)).toEqual(["checkout_requested", "checkout_started"]);
  });

  it("keeps the review a changed price came from, and the card that was declined", async () => {
    const seen = aCheckout();
    const answers: PlaceOutcome[] = [
      {
        state: "price_changed",
        checkout: aCheckout({ total: { amount: 3300, currency: "USD" } }),
        before: price,
      },
      { state: "declined", checkout: aCheckout(), reason: "No." },
    ];
    const { flow, state } = flowOf({
      createCheckout: () => Promise.resolve(seen),
      place: () => Promise.resolve(answers.shift()!),
    });
    await flow.start(LINES, FROM);
    await flow.place();
    expect(state()).toMatchObject({ name: "price_changed", previous: seen });
    await flow.place();
    expect(state().previous).toBeUndefined();
    expect(state().declinedInstrumentId).toBe(seen.instruments[0]!.id);
  });

  it("does nothing when the page refuses the request", async () => {
    const { flow, adapter, state } = flowOf({}, { refuse: new Set(["checkout_requested"]) });
    await expect(flow.start(LINES, FROM)).resolves.toBe(false);
    expect(adapter.calls).toEqual([]);
    expect(state().name).toBe("idle");
  });

  it.each(outcomes)("ends in $name as the shop answered", async ({ outcome, name, reviewKept }) => {
    const { flow, state, saved } = flowOf({ place: () => Promise.resolve(outcome) });
    await flow.start(LINES, FROM);
    await flow.place();
    expect(state().name).toBe(name);
    expect(saved() !== undefined).toBe(reviewKept);
  });

  it("places once, whatever is tapped", async () => {
    let answer: (outcome: PlaceOutcome) => void = () => undefined;
    const { flow, adapter, state, events } = flowOf({
      place: () => new Promise((resolve) => (answer = resolve)),
    });
    await flow.start(LINES, FROM);
    const taps = [flow.place(), flow.place(), flow.place()];
    expect(await flow.start(LINES, FROM)).toBe(false);
    flow.move("close");
    expect(state().name).toBe("placing");
    answer({ state: "placed", order: anOrder() });
    await Promise.all(taps);
    expect(adapter.calls.filter((call) => call === "place")).toHaveLength(1);
    expect(events.filter(([name]) => name === "order_placed")).toHaveLength(1);
  });

  it("sends the total that was on screen", async () => {
    const place = vi.fn(() => Promise.resolve({ state: "placed", order: anOrder() } as const));
    const { flow } = flowOf({ place });
    await flow.start(LINES, FROM);
    await flow.place();
    expect(place).toHaveBeenCalledWith({
      checkoutId: "checkout-1",
      placementId: "placement-1",
      instrumentId: "visa",
      expectedTotal: price,
    });
  });

  it.each(["timeout", "network", "server", "offline", "malformed"] as const)(
    "does not know after a %s, and finds the one order by asking",
    async (code) => {
      const placement = vi.fn(() => Promise.resolve({ state: "placed", order: anOrder() } as const));
      const { flow, state, adapter } = flowOf({
        place: () => Promise.reject(new Failure({ code, message: "x" })),
        placement,
      });
      await flow.start(LINES, FROM);
      await flow.place();
      expect(state().name).toBe("outcome_unknown");
      await flow.place();
      await flow.reconcile();
      expect(placement).toHaveBeenCalledWith("placement-1");
      expect(state()).toMatchObject({ name: "placed", order: { id: "order-1" } });
      expect(adapter.calls.filter((call) => call === "place")).toHaveLength(1);
    },
  );

  it("asks after a reload in the middle of placing, and never places anew", async () => {
    const storage = memoryStorage();
    const before = flowOf({ place: () => new Promise(() => undefined) }, { storage });
    await before.flow.start(LINES, FROM);
    void before.flow.place();
    const after = flowOf(
      { placement: () => Promise.resolve({ state: "placed", order: anOrder() }) },
      { storage },
    );
    await expect(after.flow.restore()).resolves.toBe(true);
    expect(after.state().name).toBe("placed");
    expect(after.adapter.calls).toEqual(["placement"]);
    expect(after.events.find(([name]) => name === "order_placed")?.[1]).toMatchObject({
      postId: "p1",
      tagId: "t1",
    });
  });

  it("takes up an open review after a reload; gone at the shop, it is simply closed", async () => {
    const storage = memoryStorage();
    await flowOf({}, { storage }).flow.start(LINES, FROM);
    const found = flowOf({ getCheckout: () => Promise.resolve(aCheckout()) }, { storage });
    await expect(found.flow.restore()).resolves.toBe(true);
    expect(found.state()).toMatchObject({ name: "reviewing", lines: LINES, attribution: FROM });
    const gone = flowOf(
      { getCheckout: () => Promise.reject(new Failure({ code: "not_found", message: "x" })) },
      { storage },
    );
    await expect(gone.flow.restore()).resolves.toBe(false);
    expect(gone.state().name).toBe("idle");
    expect(gone.saved()).toBeUndefined();
  });

  it("is not moved by rubbish in storage", async () => {
    const storage = memoryStorage();
    for (const rubbish of ["{", "[]", '{"checkoutId":7}', "null"]) {
      storage.set("k", rubbish);
      await expect(flowOf({}, { storage }).flow.restore()).resolves.toBe(false);
    }
  });

  it("keeps the last valid review when a change is refused", async () => {
    const { flow, state } = flowOf({
      updateCheckout: () => Promise.reject(new Failure({ code: "address_undeliverable", message: "x" })),
    });
    await flow.start(LINES, FROM);
    await flow.update({ destinationId: "moon" });
    expect(state()).toMatchObject({
      name: "reviewing",
      updating: false,
      checkout: { total: price },
      failure: { code: "address_undeliverable" },
    });
  });

  it("says what is sold out instead of reviewing it", async () => {
    const messages = [
      {
        type: "error",
        code: "out_of_stock",
        path: "$.line_items[0]",
        content: "Sold out",
        disclosure: false,
      } as const,
    ];
    const { flow, state } = flowOf({ createCheckout: () => Promise.resolve(aCheckout({ messages })) });
    await flow.start(LINES, FROM);
    expect(state()).toMatchObject({ name: "out_of_stock", variantIds: ["v1"] });
  });

  it("asks for the link when the shop does", async () => {
    const { flow, state } = flowOf({
      createCheckout: () => Promise.reject(new Failure({ code: "identity_required", message: "x" })),
    });
    await flow.start(LINES, FROM);
    expect(state().name).toBe("needs_link");
  });

  it("drops the answer to a review that was closed meanwhile", async () => {
    let answer: () => void = () => undefined;
    const { flow, state } = flowOf({
      createCheckout: () => new Promise((resolve) => (answer = () => resolve(aCheckout()))),
    });
    const started = flow.start(LINES, FROM);
    flow.move("close");
    answer();
    await started;
    expect(state().name).toBe("idle");
  });

  it("says which lines of the cart were ordered, after a reload too", async () => {
    const storage = memoryStorage();
    const bought = { place: () => Promise.resolve({ state: "placed", order: anOrder() } as const) };
    const single = flowOf(bought);
    await single.flow.start(LINES, FROM);
    await single.flow.place();
    expect(single.onPlaced).toHaveBeenCalledWith(anOrder(), []);
    const cart = flowOf({ place: () => new Promise(() => undefined) }, { storage });
    await cart.flow.review(aCheckout(), LINES, FROM);
    void cart.flow.place();
    const after = flowOf({ placement: bought.place }, { storage });
    await after.flow.restore();
    expect(after.onPlaced).toHaveBeenCalledWith(anOrder(), LINES);
  });
});
