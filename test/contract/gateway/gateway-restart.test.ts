import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { GatewayAdapter } from "@shop-feed/adapters/gateway";
import type { Checkout } from "@shop-feed/contract";
import type { Browser } from "./support/browser.ts";
import { cardOf, COMPLETE, pause, place, readyReview, untilDecided, VARIANT } from "./support/reviews.ts";
import { World } from "./support/world.ts";

let world: World;
let browser: Browser;
let adapter: GatewayAdapter;
let ready: Checkout;
beforeAll(async () => {
  world = await World.start({ asProcess: true });
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

describe("a gateway that ends in the middle", () => {
  it("finds the order again after it was killed while the shop took it", async () => {
    await world.control("tempo", "faults", { kind: "slow", ms: 600, path: COMPLETE, method: "POST" });
    const cut = place(adapter, ready);
    await expect
      .poll(() => world.read("SELECT state FROM placements WHERE id = ?", ready.placementId ?? ""))
      .toEqual([{ state: "sent" }]);
    await world.killGateway();
    await pause(700);
    await world.startGateway();
    // The tap's own retry reaches the new gateway; it joins the order that the old one sent.
    expect(["placed", "unknown"]).toContain((await cut).state);
    const reloaded = browser.tab().adapter(world.url, "tempo");
    const outcome = await untilDecided(reloaded, ready.placementId);
    expect(outcome).toMatchObject({ state: "placed", order: { checkoutId: ready.id } });
    expect(await orders()).toBe(1);
    expect(await place(reloaded, ready)).toEqual(outcome);
    expect((await reloaded.listOrders()).orders).toHaveLength(1);
    expect(new Set(await world.keysOf("tempo", ready.id)).size).toBe(1);
  });

  it("sends an order that never arrived again when the gateway starts anew, under the same key", async () => {
    await leaveSent(Date.now());
    // Nobody asks: the gateway itself looks when it starts.
    await expect.poll(() => orders(), { timeout: 5_000 }).toBe(1);
    expect(await adapter.placement(ready.placementId ?? "")).toMatchObject({ state: "placed" });
    expect(await orders()).toBe(1);
    expect(await world.keysOf("tempo", ready.id)).toEqual([KEY]);
  });

  it("does not order anew long after the tap: it ends the checkout and says that nothing was ordered", async () => {
    await leaveSent(Date.now() - 11 * 60_000);
    expect(await untilDecided(adapter, ready.placementId)).toMatchObject({ state: "refused" });
    expect(await orders()).toBe(0);
    expect(await world.keysOf("tempo", ready.id)).toEqual([]);
    expect((await adapter.getCheckout(ready.id)).status).toBe("canceled");
  });
});

const KEY = "6f1c1f63-7c9b-4d8e-9d0b-0d6a3c1f9b11";

/** Leaves the placement as a gateway does that dies between the key's commit and the request, and starts the next one. */
async function leaveSent(sentAt: number): Promise<void> {
  await world.stopGateway();
  world.write(
    `INSERT INTO placements (id, shop, checkout, owner, state, idempotency_key, instrument, amount, currency, sent_at, next_check_at, updated_at)
     SELECT placement, shop, id, owner, 'sent', ?, ?, ?, ?, ?, ?, ? FROM checkouts WHERE id = ?`,
    KEY,
    cardOf(ready, "4242"),
    ready.total.amount,
    ready.total.currency,
    sentAt,
    sentAt + 60_000,
    sentAt,
    ready.id,
  );
  await world.startGateway();
}
