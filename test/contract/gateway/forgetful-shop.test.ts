import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMPLETE, place, readyReview, VARIANT } from "./support/reviews.ts";
import { World } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start({ shopTimeoutMs: 500, forgetfulTempo: true });
  await world.control("tempo", "idempotency", { mode: "off" });
});
afterAll(() => world.close());

describe("a shop that forgets idempotency keys", () => {
  it("is never sent an undecided order twice: the gateway looks, and leaves the rest to a person", async () => {
    const adapter = world.browser().adapter(world.url, "tempo");
    const ready = await readyReview(adapter);
    await world.control("tempo", "faults", { kind: "reset_before", path: COMPLETE, method: "POST" });
    expect(await place(adapter, ready)).toEqual({ state: "unknown", placementId: ready.placementId });
    expect(await place(adapter, ready)).toEqual({ state: "unknown", placementId: ready.placementId });
    expect(await world.ordersOf("tempo", ready.id)).toBe(0);
    expect(await world.keysOf("tempo", ready.id)).toHaveLength(1);
  });

  it("still finds an order that it took", async () => {
    const adapter = world.browser().adapter(world.url, "tempo");
    const ready = await readyReview(adapter);
    await world.control("tempo", "faults", { kind: "reset_after", path: COMPLETE, method: "POST" });
    expect(await place(adapter, ready)).toMatchObject({ state: "placed" });
    expect(await world.ordersOf("tempo", ready.id)).toBe(1);
    expect(await world.stock("tempo", VARIANT)).toBeGreaterThan(0);
  });
});
