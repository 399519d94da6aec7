import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { GatewayAdapter } from "@shop-feed/adapters/gateway";
import type { Checkout } from "@shop-feed/contract";
import { place, readyReview, VARIANT } from "./support/reviews.ts";
import { World } from "./support/world.ts";

let world: World;
let adapter: GatewayAdapter;
let ready: Checkout;
beforeAll(async () => {
  world = await World.start({ shopTimeoutMs: 700, ordersPerHour: 1_000 });
});
afterAll(() => world.close());
/** A fresh shopper with a review, in a shop with goods and without faults. */
beforeEach(async () => {
  await world.clearFaults("tempo");
  await world.control("tempo", "stock", { variant: VARIANT, quantity: 50 });
  adapter = world.browser().adapter(world.url, "tempo");
  ready = await readyReview(adapter);
});

const orders = () => world.ordersOf("tempo", ready.id);

describe("no order, and why", () => {
  it("asks again with both prices when the price moved", async () => {
    await world.control("tempo", "price", { variant: VARIANT, price: 3100 });
    const outcome = await place(adapter, ready);
    await world.control("tempo", "price", { variant: VARIANT, price: 2900 });
    if (outcome.state !== "price_changed") throw new Error(JSON.stringify(outcome));
    expect(outcome.before).toEqual(ready.total);
    // The gateway compares for itself: not every shop does.
    expect(await world.keysOf("tempo", ready.id)).toEqual([]);
    expect(outcome.checkout.total.amount).toBeGreaterThan(ready.total.amount);
    expect(await orders()).toBe(0);
    // The price is back; the review may be completed at what it says now.
    const now = await adapter.getCheckout(ready.id);
    expect(await place(adapter, now)).toMatchObject({ state: "placed" });
  });

  it("orders nothing at a total that the shop never said", async () => {
    expect(await place(adapter, ready, "4242", { amount: 1, currency: "USD" })).toMatchObject({
      state: "price_changed",
    });
    expect(await place(adapter, ready, "4242", { ...ready.total, currency: "EUR" })).toMatchObject({
      state: "price_changed",
    });
    expect(await orders()).toBe(0);
  });

  it("names what is out of stock", async () => {
    await world.control("tempo", "stock", { variant: VARIANT, quantity: 0 });
    expect(await place(adapter, ready)).toMatchObject({ state: "out_of_stock", variantIds: [VARIANT] });
    expect(await orders()).toBe(0);
  });

  it("tells of a decline and takes another card for the same review", async () => {
    const declined = await place(adapter, ready, "0002");
    expect(declined).toMatchObject({
      state: "declined",
      checkout: { id: ready.id, placementId: ready.placementId },
    });
    expect(await orders()).toBe(0);
    expect(await place(adapter, ready, "4242")).toMatchObject({ state: "placed" });
    expect(await orders()).toBe(1);
  });

  it("refuses a card that is not on offer, an unknown placement and another checkout's placement", async () => {
    const order = {
      checkoutId: ready.id,
      placementId: ready.placementId ?? "",
      instrumentId: "stolen",
      expectedTotal: ready.total,
    };
    expect(await adapter.place(order)).toMatchObject({ state: "refused" });
    await expect(adapter.place({ ...order, placementId: "made-up" })).rejects.toMatchObject({
      code: "not_found",
    });
    const second = await readyReview(adapter);
    await expect(adapter.place({ ...order, checkoutId: second.id })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await adapter.placement(second.placementId ?? "")).toMatchObject({ state: "refused" });
  });

  it("never places a canceled checkout", async () => {
    await adapter.cancelCheckout(ready.id);
    expect(await place(adapter, ready)).toMatchObject({ state: "refused" });
    expect(await orders()).toBe(0);
  });
});
