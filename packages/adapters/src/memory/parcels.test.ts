import { FakeClock } from "@shop-feed/contract/fakes";
import { describe, expect, it } from "vitest";
import tempo from "../../../../seeds/shops/tempo.json" with { type: "json" };
import { createMemoryAdapter, type MemoryAdapterOptions } from "./create-memory-adapter.ts";

function open(shop: unknown, options: Partial<MemoryAdapterOptions> = {}) {
  const clock = new FakeClock();
  const adapter = createMemoryAdapter({ shop, clock, ...options });
  return { clock, adapter };
}
const record = [{ variantId: "night-swim-black", quantity: 1 }];

describe("parcels", () => {
  it("travel faster than the clock when told to, one for each who ships", async () => {
    const { adapter, clock } = open(tempo, { parcelSpeed: 3_600 });
    const checkout = await adapter.createCheckout({
      lines: [...record, { variantId: "pearl-earrings-gold", quantity: 1 }],
    });
    const outcome = await adapter.place({
      checkoutId: checkout.id,
      placementId: checkout.placementId!,
      instrumentId: "test-visa",
      expectedTotal: checkout.total,
    });
    const { id, parcels } = outcome.state === "placed" ? outcome.order : expect.unreachable();
    expect(parcels.map(({ lines, state }) => [lines, state])).toEqual([
      [[{ id: "li_1", quantity: 1 }], "preparing"],
      [[{ id: "li_2", quantity: 1 }], "preparing"],
    ]);
    // Three days at 3,600 times the speed are 72 seconds.
    await clock.advance(40_000);
    expect((await adapter.getOrder(id)).state).toBe("shipped");
    await clock.advance(60_000);
    expect((await adapter.getOrder(id)).state).toBe("delivered");
  });
});
