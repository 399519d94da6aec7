import { DatabaseSync } from "node:sqlite";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { GatewayAdapter } from "@shop-feed/adapters/gateway";
import type { PlaceOutcome } from "@shop-feed/contract";
import type { Browser } from "./support/browser.ts";
import { place, readyReview } from "./support/reviews.ts";
import { World } from "./support/world.ts";

const COMPLETE = "/complete$";
const VARIANT = "night-swim-black";

let world: World;
let browser: Browser;
let adapter: GatewayAdapter;
beforeAll(async () => {
  world = await World.start({ shopTimeoutMs: 700, ordersPerHour: 1_000 });
});
afterAll(() => world.close());
afterEach(async () => {
  await fetch(`${world.shopUrl("tempo")}/sandbox/faults`, { method: "DELETE" });
});

/** A fresh shopper with a review, in a shop with goods. */
async function review() {
  browser = world.browser();
  adapter = browser.adapter(world.url, "tempo");
  await world.control("tempo", "stock", { variant: VARIANT, quantity: 50 });
  return readyReview(adapter);
}

async function ordersOf(checkoutId: string): Promise<number> {
  return (await world.ordersAt("tempo")).filter(({ checkout_id: id }) => id === checkoutId).length;
}

async function stock(): Promise<number | undefined> {
  return (await world.control<{ stock: Record<string, number> }>("tempo", "stock")).stock[VARIANT];
}

async function untilDecided(who: GatewayAdapter, placementId: string): Promise<PlaceOutcome> {
  for (let turn = 0; turn < 40; turn++) {
    const outcome = await who.placement(placementId);
    if (outcome.state !== "unknown") return outcome;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error("still unknown");
}

describe("one order, whatever happens on the way", () => {
  it.each([
    ["the shop takes the order and drops the connection", { kind: "reset_after", times: 1 }],
    ["the shop drops the connection before it takes the order", { kind: "reset_before", times: 1 }],
    ["the shop answers 503", { kind: "status", status: 503, times: 1 }],
    ["the shop answers 500 to the first three calls", { kind: "status", status: 500, times: 1 }],
    ["the shop hangs", { kind: "hang", times: 1 }],
    ["the shop answers after the gateway stopped waiting", { kind: "slow", ms: 1_200, times: 1 }],
  ])("%s", async (_, fault) => {
    const ready = await review();
    await world.control("tempo", "faults", { ...fault, path: COMPLETE, method: "POST" });
    const outcome = await place(adapter, ready);
    expect(outcome).toMatchObject({ state: "placed", order: { checkoutId: ready.id, total: ready.total } });
    await new Promise((done) => setTimeout(done, fault.kind === "slow" ? 800 : 0));
    expect(await ordersOf(ready.id)).toBe(1);
    expect(await stock()).toBe(49);
    expect((await adapter.listOrders()).orders).toHaveLength(1);
  });

  it("says that nobody knows while the shop is gone, and finds the one order when it is back", async () => {
    const ready = await review();
    await world.control("tempo", "faults", { kind: "reset_after", path: COMPLETE, method: "POST" });
    await world.control("tempo", "faults", { kind: "status", status: 503, path: "/checkout-sessions/", method: "GET", times: 4 });
    // The first look before sending must pass.
    const outcome = await placeWith(ready, 1);
    expect(outcome).toEqual({ state: "unknown", placementId: ready.placementId });
    expect(await untilDecided(adapter, ready.placementId ?? "")).toMatchObject({ state: "placed" });
    expect(await ordersOf(ready.id)).toBe(1);
  });

  it("gives a double tap one order and both taps the same answer", async () => {
    const ready = await review();
    await world.control("tempo", "faults", { kind: "slow", ms: 200, path: COMPLETE, method: "POST" });
    const outcomes = await Promise.all([place(adapter, ready), place(adapter, ready), place(adapter, ready)]);
    const ids = outcomes.map((outcome) => (outcome.state === "placed" ? outcome.order.id : outcome.state));
    expect(new Set(ids).size).toBe(1);
    expect(await ordersOf(ready.id)).toBe(1);
    expect(await place(adapter, ready)).toMatchObject({ state: "placed", order: { id: ids[0] } });
    expect(await ordersOf(ready.id)).toBe(1);
  });

  it("gives two tabs on one review one order, and two reviews two", async () => {
    const ready = await review();
    const otherTab = browser.tab().adapter(world.url, "tempo");
    const seen = await otherTab.getCheckout(ready.id);
    expect(seen.placementId).toBe(ready.placementId);
    const [mine, theirs] = await Promise.all([place(adapter, ready), place(otherTab, seen)]);
    expect(mine).toEqual(theirs);
    expect(await ordersOf(ready.id)).toBe(1);

    const second = await readyReview(otherTab);
    expect(second.placementId).not.toBe(ready.placementId);
    expect(await place(otherTab, second)).toMatchObject({ state: "placed" });
    expect((await adapter.listOrders()).orders).toHaveLength(2);
  });

  it("finds the order again after the gateway was killed while it was being placed", async () => {
    const ready = await review();
    await world.control("tempo", "faults", { kind: "slow", ms: 400, path: COMPLETE, method: "POST" });
    const cut = place(browser.tab().adapter(world.url, "tempo", { timeoutMs: 500 }), ready).catch(() => undefined);
    await new Promise((done) => setTimeout(done, 200));
    await killDuring(async () => {
      expect(rows("SELECT state FROM placements WHERE id = ?", ready.placementId ?? "")).toEqual([{ state: "sent" }]);
    });
    await cut;
    const again = browser.tab().adapter(world.url, "tempo");
    expect(await untilDecided(again, ready.placementId ?? "")).toMatchObject({ state: "placed", order: { checkoutId: ready.id } });
    expect(await ordersOf(ready.id)).toBe(1);
    expect(await place(again, ready)).toMatchObject({ state: "placed" });
    expect(await ordersOf(ready.id)).toBe(1);
  });

  it("sends an order that never arrived again when the gateway starts anew, under the same key", async () => {
    const ready = await review();
    // As a gateway leaves it that dies between the key's commit and the request.
    await world.stopGateway();
    const instrument = ready.instruments.find(({ label }) => label.endsWith("4242"))?.id ?? "";
    const key = "6f1c1f63-7c9b-4d8e-9d0b-0d6a3c1f9b11";
    write(
      `INSERT INTO placements (id, shop, checkout, owner, state, idempotency_key, instrument, amount, currency, sent_at, next_check_at, updated_at)
       SELECT placement, shop, id, owner, 'sent', ?, ?, ?, ?, ?, ?, ? FROM checkouts WHERE id = ?`,
      ...[key, instrument, ready.total.amount, ready.total.currency, Date.now(), Date.now() + 60_000, Date.now(), ready.id],
    );
    await world.startGateway();
    expect(await untilDecided(adapter, ready.placementId ?? "")).toMatchObject({ state: "placed" });
    expect(await ordersOf(ready.id)).toBe(1);
    const { requests } = await world.control<{ requests: { path: string; idempotency_key?: string }[] }>("tempo", "requests");
    expect(requests.filter(({ path }) => path.includes(ready.id) && path.endsWith("/complete")).map(({ idempotency_key: sent }) => sent)).toEqual([key]);
  });
});

describe("no order, and why", () => {
  it("asks again with both prices when the price moved", async () => {
    const ready = await review();
    await world.control("tempo", "price", { variant: VARIANT, price: 3100 });
    const outcome = await place(adapter, ready);
    await world.control("tempo", "price", { variant: VARIANT, price: 2900 });
    if (outcome.state !== "price_changed") throw new Error(JSON.stringify(outcome));
    expect(outcome.before).toEqual(ready.total);
    expect(outcome.checkout.total.amount).toBeGreaterThan(ready.total.amount);
    expect(await ordersOf(ready.id)).toBe(0);
    // The price is back; the review may be completed at what it says now.
    const now = await adapter.getCheckout(ready.id);
    expect(await place(adapter, now)).toMatchObject({ state: "placed" });
  });

  it("orders nothing at a total that the shop never said", async () => {
    const ready = await review();
    expect(await place(adapter, ready, "4242", { amount: 1, currency: "USD" })).toMatchObject({ state: "price_changed" });
    expect(await place(adapter, ready, "4242", { ...ready.total, currency: "EUR" })).toMatchObject({ state: "price_changed" });
    expect(await ordersOf(ready.id)).toBe(0);
  });

  it("names what is out of stock", async () => {
    const ready = await review();
    await world.control("tempo", "stock", { variant: VARIANT, quantity: 0 });
    expect(await place(adapter, ready)).toMatchObject({ state: "out_of_stock", variantIds: [VARIANT] });
    expect(await ordersOf(ready.id)).toBe(0);
  });

  it("tells of a decline and takes another card for the same review", async () => {
    const ready = await review();
    const declined = await place(adapter, ready, "0002");
    expect(declined).toMatchObject({ state: "declined", checkout: { id: ready.id, placementId: ready.placementId } });
    expect(await ordersOf(ready.id)).toBe(0);
    expect(await place(adapter, ready, "4242")).toMatchObject({ state: "placed" });
    expect(await ordersOf(ready.id)).toBe(1);
  });

  it("refuses a card that is not on offer, an unknown placement and another checkout's placement", async () => {
    const ready = await review();
    const order = { checkoutId: ready.id, placementId: ready.placementId ?? "", instrumentId: "stolen", expectedTotal: ready.total };
    expect(await adapter.place(order)).toMatchObject({ state: "refused" });
    await expect(adapter.place({ ...order, placementId: "made-up" })).rejects.toMatchObject({ code: "not_found" });
    const second = await readyReview(adapter);
    await expect(adapter.place({ ...order, checkoutId: second.id })).rejects.toMatchObject({ code: "conflict" });
    expect(await adapter.placement(second.placementId ?? "")).toMatchObject({ state: "refused" });
  });

  it("never places a canceled checkout", async () => {
    const ready = await review();
    await adapter.cancelCheckout(ready.id);
    expect(await place(adapter, ready)).toMatchObject({ state: "refused" });
    expect(await ordersOf(ready.id)).toBe(0);
  });
});

/** Places while the shop's answers to `GET` fail but for the first `passing`. */
async function placeWith(ready: Awaited<ReturnType<typeof review>>, passing: number): Promise<PlaceOutcome> {
  await fetch(`${world.shopUrl("tempo")}/sandbox/faults`, { method: "DELETE" });
  await world.control("tempo", "faults", { kind: "slow", ms: 1, path: `/checkout-sessions/${ready.id}$`, method: "GET", times: passing });
  await world.control("tempo", "faults", { kind: "status", status: 503, path: `/checkout-sessions/${ready.id}$`, method: "GET", times: 6 });
  await world.control("tempo", "faults", { kind: "reset_after", path: COMPLETE, method: "POST" });
  return place(adapter, ready);
}

async function killDuring(look: () => Promise<void>): Promise<void> {
  await look();
  await world.stopGateway();
  await world.startGateway();
}

function rows(sql: string, ...values: string[]): unknown[] {
  const database = new DatabaseSync(world.store, { readOnly: true });
  try {
    return database
      .prepare(sql)
      .all(...values)
      .map((row) => ({ ...row }));
  } finally {
    database.close();
  }
}

function write(sql: string, ...values: (string | number)[]): void {
  const database = new DatabaseSync(world.store);
  database.prepare(sql).run(...values);
  database.close();
}
