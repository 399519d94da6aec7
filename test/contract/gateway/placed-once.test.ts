import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { GatewayAdapter } from "@shop-feed/adapters/gateway";
import type { Checkout, PlaceOutcome } from "@shop-feed/contract";
import type { Browser } from "./support/browser.ts";
import { COMPLETE, pause, place, readyReview, untilDecided, VARIANT } from "./support/reviews.ts";
import { World } from "./support/world.ts";

let world: World;
let browser: Browser;
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
  browser = world.browser();
  adapter = browser.adapter(world.url, "tempo");
  ready = await readyReview(adapter);
});

const orders = () => world.ordersOf("tempo", ready.id);

describe("one order, whatever happens on the way", () => {
  it.each([
    ["the shop takes the order and drops the connection", { kind: "reset_after", times: 1 }],
    ["the shop drops the connection before it takes the order", { kind: "reset_before", times: 1 }],
    ["the shop answers 503", { kind: "status", status: 503, times: 1 }],
    ["the shop answers 500 twice", { kind: "status", status: 500, times: 2 }],
    ["the shop is over its limit", { kind: "status", status: 429, times: 1 }],
    ["the shop hangs", { kind: "hang", times: 1 }],
    ["the shop answers after the gateway stopped waiting", { kind: "slow", ms: 1_200, times: 1 }],
  ])("%s", async (_, fault) => {
    await world.control("tempo", "faults", { ...fault, path: COMPLETE, method: "POST" });
    const outcome = await place(adapter, ready);
    expect(outcome).toMatchObject({ state: "placed", order: { checkoutId: ready.id, total: ready.total } });
    await pause(fault.kind === "slow" ? 800 : 0);
    expect(await orders()).toBe(1);
    expect(await world.stock("tempo", VARIANT)).toBe(49);
    expect((await adapter.listOrders()).orders).toHaveLength(1);
    expect(new Set(await world.keysOf("tempo", ready.id)).size).toBe(1);
  });

  it("says that nobody knows while the shop is gone, and finds the one order when it is back", async () => {
    const outcome = await placeBlind();
    expect(outcome).toEqual({ state: "unknown", placementId: ready.placementId });
    expect(await untilDecided(adapter, ready.placementId)).toMatchObject({ state: "placed" });
    expect(await orders()).toBe(1);
  });

  it("gives a double tap one order and both taps the same answer", async () => {
    await world.control("tempo", "faults", { kind: "slow", ms: 200, path: COMPLETE, method: "POST" });
    const outcomes = await Promise.all([place(adapter, ready), place(adapter, ready), place(adapter, ready)]);
    const ids = outcomes.map((outcome) => (outcome.state === "placed" ? outcome.order.id : outcome.state));
    expect(new Set(ids).size).toBe(1);
    expect(await orders()).toBe(1);
    expect(await world.keysOf("tempo", ready.id)).toHaveLength(1);
    expect(await place(adapter, ready)).toMatchObject({ state: "placed", order: { id: ids[0] } });
    expect(await orders()).toBe(1);
  });

  it("gives two tabs on one review one order, and two reviews two", async () => {
    const otherTab = browser.tab().adapter(world.url, "tempo");
    const seen = await otherTab.getCheckout(ready.id);
    expect(seen.placementId).toBe(ready.placementId);
    const [mine, theirs] = await Promise.all([place(adapter, ready), place(otherTab, seen)]);
    expect(mine).toEqual(theirs);
    expect(await orders()).toBe(1);
    expect(await world.keysOf("tempo", ready.id)).toHaveLength(1);

    const second = await readyReview(otherTab);
    expect(second.placementId).not.toBe(ready.placementId);
    expect(await place(otherTab, second)).toMatchObject({ state: "placed" });
    expect((await adapter.listOrders()).orders).toHaveLength(2);
  });
});

/** Places while the shop's answers to GET fail, but for the first: that is the look before sending. */
async function placeBlind(): Promise<PlaceOutcome> {
  const look = { path: `/checkout-sessions/${ready.id}$`, method: "GET" };
  await world.control("tempo", "faults", { ...look, kind: "slow", ms: 1 });
  await world.control("tempo", "faults", { ...look, kind: "status", status: 503, times: 6 });
  await world.control("tempo", "faults", { kind: "reset_after", path: COMPLETE, method: "POST" });
  return place(adapter, ready);
}
