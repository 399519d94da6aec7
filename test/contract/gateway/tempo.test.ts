import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GUEST_ADDRESS, place, readyReview } from "./support/reviews.ts";
import { World } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start({ ordersPerHour: 20 });
});
afterAll(() => world.close());

describe("a native shop through the gateway", () => {
  it("tells what the shop can do", async () => {
    const capabilities = await world.browser().adapter(world.url, "tempo").capabilities();
    expect(capabilities).toMatchObject({
      shop: { id: "tempo", name: "Tempo Shop" },
      link: false,
      vouchers: true,
      cart: true,
      guestAddress: true,
      checkout: "native",
    });
  });

  it("shows products with live offers, leaving unknown ids out, and gives nobody a session for looking", async () => {
    const browser = world.browser();
    const adapter = browser.adapter(world.url, "tempo");
    const products = await adapter.products(["night-swim", "no-such-thing"], {
      country: "US",
      postalCode: "60607",
    });
    expect(products.map(({ id }) => id)).toEqual(["night-swim"]);
    expect(products[0]?.variants[0]?.offer).toMatchObject({
      price: { amount: 2900, currency: "USD" },
      purchase: { mode: "native" },
    });
    expect((await adapter.seller("lowlight")).name).toBe("Lowlight Records");
    expect((await adapter.vouchers()).map(({ code }) => code)).toContain("LOW10");
    expect(browser.cookies(world.url).size).toBe(0);
  });

  it("takes an order from checkout to parcel, and keeps it over a reload", async () => {
    const browser = world.browser();
    const adapter = browser.adapter(world.url, "tempo");
    const begun = await adapter.createCheckout({
      lines: [{ variantId: "night-swim-black", quantity: 2 }],
      attribution: { post: "p1", creator: "c1", tag: "t1" },
    });
    expect(begun.status).toBe("incomplete");
    const ready = await adapter.updateCheckout(begun.id, {
      address: GUEST_ADDRESS,
      email: "ada@example.com",
    });
    expect(ready.status).toBe("ready_for_complete");
    expect(ready.placementId).toBe(begun.placementId);
    const express = ready.delivery?.groups[0]?.options.find(({ id }) => id === "express");
    const chosen = await adapter.updateCheckout(begun.id, {
      deliveryOptions: { [ready.delivery?.groups[0]?.id ?? ""]: express?.id ?? "" },
    });
    expect(chosen.delivery?.groups[0]?.selectedOptionId).toBe("express");
    expect(chosen.delivery?.destinations[0]?.street).toBe("1420 W Larch St");

    const outcome = await place(adapter, chosen);
    if (outcome.state !== "placed") throw new Error(JSON.stringify(outcome));
    expect(outcome.order).toMatchObject({
      checkoutId: begun.id,
      state: "placed",
      total: chosen.total,
      shop: "tempo",
      attribution: { post: "p1", creator: "c1", tag: "t1" },
    });

    const reloaded = browser.tab().adapter(world.url, "tempo");
    await world.control("tempo", "clock", { days: 10 });
    const [listed] = (await reloaded.listOrders()).orders;
    expect(listed).toMatchObject({ id: outcome.order.id, state: "delivered" });
    expect((await reloaded.getOrder(outcome.order.id)).parcels[0]?.state).toBe("delivered");
  });

  it("keeps what an update leaves out: vouchers, quantities, address", async () => {
    const adapter = world.browser().adapter(world.url, "tempo");
    const review = await readyReview(adapter);
    const withCode = await adapter.updateCheckout(review.id, { voucherCodes: ["LOW10"] });
    expect(withCode.vouchers.find(({ code }) => code === "LOW10")?.state).toBe("applied");
    const two = await adapter.updateCheckout(review.id, {
      lines: [{ variantId: "night-swim-black", quantity: 2 }],
    });
    expect(two.vouchers.find(({ code }) => code === "LOW10")?.state).toBe("applied");
    expect(two.status).toBe("ready_for_complete");
    const without = await adapter.updateCheckout(review.id, { voucherCodes: [] });
    expect(without.total.amount).toBeGreaterThan(two.total.amount);
  });

  it("shows nobody else's checkout or order", async () => {
    const adapter = world.browser().adapter(world.url, "tempo");
    const review = await readyReview(adapter);
    const outcome = await place(adapter, review);
    if (outcome.state !== "placed") throw new Error(JSON.stringify(outcome));
    const other = world.browser().adapter(world.url, "tempo");
    await readyReview(other);
    await expect(other.getCheckout(review.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(other.getOrder(outcome.order.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(place(other, review)).rejects.toMatchObject({ code: "not_found" });
    expect((await other.listOrders()).orders).toEqual([]);
  });

  it("lists orders by pages, newest first", async () => {
    const adapter = world.browser().adapter(world.url, "tempo");
    await world.control("tempo", "stock", { variant: "night-swim-black", quantity: 500 });
    // One more than a page; the hourly limit is no part of this.
    const placed: string[] = [];
    for (let count = 0; count < 20; count++) {
      const outcome = await place(adapter, await readyReview(adapter));
      if (outcome.state === "placed") placed.push(outcome.order.id);
    }
    const first = await adapter.listOrders();
    expect(first.orders.map(({ id }) => id)).toEqual(placed.toReversed());
    expect(first.nextCursor).toBeUndefined();
    await expect(place(adapter, await readyReview(adapter))).rejects.toMatchObject({ code: "rate_limited" });
  });
});
