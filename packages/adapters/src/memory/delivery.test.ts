import { FakeClock } from "@shop-feed/contract/fakes";
import { describe, expect, it } from "vitest";
import rivermart from "../../../../seeds/shops/rivermart.json" with { type: "json" };
import tempo from "../../../../seeds/shops/tempo.json" with { type: "json" };
import { createMemoryAdapter, type MemoryAdapterOptions } from "./create-memory-adapter.ts";

function open(shop: unknown, options: Partial<MemoryAdapterOptions> = {}) {
  const clock = new FakeClock();
  const adapter = createMemoryAdapter({ shop, clock, ...options });
  return { clock, adapter, control: adapter.control };
}
const record = [{ variantId: "night-swim-black", quantity: 1 }];

describe("delivery", () => {
  const home = { street: "1 Main St", locality: "Toronto", country: "CA", postalCode: "M5V" };

  it("waits for a guest's address", async () => {
    const { adapter } = open(tempo, { account: null });
    const checkout = await adapter.createCheckout({ lines: record });
    expect([checkout.status, checkout.messages[0]?.code]).toEqual(["incomplete", "address_required"]);
    const placing = {
      checkoutId: checkout.id,
      placementId: checkout.placementId!,
      instrumentId: "test-visa",
      expectedTotal: checkout.total,
    };
    expect((await adapter.place(placing)).state).toBe("refused");
    const after = await adapter.updateCheckout(checkout.id, { address: home });
    expect([after.status, after.delivery?.selectedDestinationId]).toEqual(["ready_for_complete", "given"]);
  });

  it("says when one of the things does not go there", async () => {
    const { adapter } = open(tempo);
    const { id } = await adapter.createCheckout({
      lines: [...record, { variantId: "kumo-figure-one", quantity: 1 }],
    });
    const checkout = await adapter.updateCheckout(id, { address: home });
    expect([checkout.status, checkout.messages[0]?.code]).toEqual(["incomplete", "address_undeliverable"]);
    const smaller = await adapter.updateCheckout(id, { lines: record });
    expect(smaller.status).toBe("ready_for_complete");
  });

  it("takes the zone that fits a postal code best, and tax of the region", async () => {
    const { adapter, control } = open(rivermart);
    control.setLink("linked");
    const lines = [{ variantId: "sweatshirt-oat-m", quantity: 1 }];
    const { id } = await adapter.createCheckout({ lines });
    const work = await adapter.updateCheckout(id, { destinationId: "work" });
    expect(work.delivery?.groups[0]?.options.map((option) => option.id)).toEqual(["standard", "expedited"]);
    expect(work.totals.find(({ type }) => type === "tax")).toMatchObject({
      label: "Tax, Milwaukee WI",
      amount: { amount: 325 },
    });
    await expect(adapter.updateCheckout(id, { destinationId: "moon" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("drops today's delivery once today is over", async () => {
    const clock = new FakeClock(new Date(2026, 10, 20, 21, 30).getTime());
    const { adapter, control } = open(rivermart, { clock });
    control.setLink("linked");
    const checkout = await adapter.createCheckout({
      lines: [{ variantId: "sweatshirt-oat-m", quantity: 1 }],
    });
    expect(checkout.delivery?.groups[0]?.options.map((option) => option.id)).toEqual(["standard"]);
  });
});
