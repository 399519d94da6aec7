import { FakeClock } from "@shop-feed/contract/fakes";
import { memoryStorage } from "@shop-feed/contract/feed";
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
const request = { mode: "popup", returnUrl: "http://brand.localhost/" } as const;

describe("consent", () => {
  it.each([
    ["approve", "linked"],
    ["deny", "denied"],
    ["expire", "expired"],
    ["manual", "pending"],
  ] as const)("%s ends in %s, after its time", async (consent, state) => {
    const { adapter, clock } = open(rivermart, { consent, consentMs: 800 });
    const { id, authorizeUrl } = await adapter.beginLink(request);
    expect(authorizeUrl).toBeUndefined();
    await clock.advance(799);
    expect((await adapter.pollLink(id)).state).toBe("pending");
    await clock.advance(1);
    expect((await adapter.pollLink(id)).state).toBe(state);
  });

  it("may come from another account, whose prices then hold", async () => {
    const { adapter, control } = open(rivermart, { consent: "manual" });
    const { id } = await adapter.beginLink(request);
    control.approveLink("ben");
    expect(await adapter.pollLink(id)).toMatchObject({
      state: "linked",
      account: { displayName: "Ben Amari", member: false },
    });
    const [product] = await adapter.products(["sweatshirt"]);
    expect(product?.variants.find(({ id: variant }) => variant === "sweatshirt-oat-m")?.offer).toMatchObject({
      price: { amount: 6800 },
      membership: { state: "not_member" },
    });
  });

  it("can be taken back to a state that needs the shopper again", async () => {
    const { adapter, control } = open(rivermart);
    control.setLink("needs_scope");
    expect(await adapter.linkStatus()).toMatchObject({ state: "needs_scope", scopes: ["orders"] });
    control.setLink("needs_reauth");
    expect((await adapter.linkStatus()).state).toBe("needs_reauth");
    await expect(
      adapter.createCheckout({ lines: [{ variantId: "sweatshirt-oat-m", quantity: 1 }] }),
    ).rejects.toMatchObject({ code: "identity_required" });
  });

  it("is not asked for at a native shop", async () => {
    await expect(open(tempo).adapter.beginLink(request)).rejects.toMatchObject({ code: "unsupported" });
  });
});

describe("a checkout", () => {
  it("is over after six hours", async () => {
    const { adapter, clock } = open(tempo);
    const { id } = await adapter.createCheckout({ lines: record });
    await clock.advance(6 * 3_600_000);
    expect((await adapter.getCheckout(id)).status).toBe("canceled");
    await expect(adapter.updateCheckout(id, { lines: record })).rejects.toMatchObject({ code: "expired" });
  });

  it.each([
    [[], "malformed"],
    [[{ variantId: "night-swim-black", quantity: 0 }], "malformed"],
    [[{ variantId: "night-swim-black", quantity: 1.5 }], "malformed"],
    [[{ variantId: "nothing", quantity: 1 }], "not_found"],
    [[{ variantId: "__proto__", quantity: 1 }], "not_found"],
    [[{ variantId: "red-letters", quantity: 1 }], "out_of_stock"],
    [
      [
        { variantId: "night-swim-sea", quantity: 2 },
        { variantId: "night-swim-sea", quantity: 2 },
      ],
      "out_of_stock",
    ],
  ])("of %j is refused as %s", async (lines, code) => {
    await expect(open(tempo).adapter.createCheckout({ lines })).rejects.toMatchObject({ code });
  });

  it("keeps its bill when prices change after the order", async () => {
    const { adapter, control } = open(tempo);
    const checkout = await adapter.createCheckout({ lines: record });
    await adapter.place({
      checkoutId: checkout.id,
      placementId: checkout.placementId!,
      instrumentId: "test-visa",
      expectedTotal: checkout.total,
    });
    control.setPrice("night-swim-black", 9900);
    expect((await adapter.getCheckout(checkout.id)).total).toEqual(checkout.total);
  });

  it("goes on at the shop's own page where a product is sold embedded", async () => {
    const purchase = {
      mode: "embedded",
      reason: "Finish at the shop.",
      url: "https://tempo.example/checkout",
    };
    const shop = { ...tempo, products: tempo.products.map((product) => ({ ...product, purchase })) };
    const { adapter } = open(shop);
    const checkout = await adapter.createCheckout({ lines: record });
    expect(checkout).toMatchObject({ status: "requires_escalation", continueUrl: purchase.url });
    const outcome = await adapter.place({
      checkoutId: checkout.id,
      placementId: checkout.placementId!,
      instrumentId: "test-visa",
      expectedTotal: checkout.total,
    });
    expect(outcome).toEqual({ state: "buyer_action", continueUrl: purchase.url });
  });
});

describe("control", () => {
  const place = async ({ adapter }: ReturnType<typeof open>) => {
    const checkout = await adapter.createCheckout({ lines: record });
    const placing = {
      checkoutId: checkout.id,
      placementId: checkout.placementId!,
      instrumentId: "test-visa",
      expectedTotal: checkout.total,
    };
    return { placing, outcome: await adapter.place(placing) };
  };

  it("fails one method, as often as told", async () => {
    const { adapter, control } = open(tempo);
    control.failNext("products", "server", 2);
    await expect(adapter.products(["night-swim"])).rejects.toMatchObject({ code: "server" });
    await expect(adapter.products(["night-swim"])).rejects.toMatchObject({ code: "server" });
    expect(await adapter.products(["night-swim"])).toHaveLength(1);
  });

  it("is offline until it is not", async () => {
    const { adapter, control } = open(tempo);
    control.setOffline(true);
    await expect(adapter.capabilities()).rejects.toMatchObject({ code: "offline" });
    control.setOffline(false);
    expect((await adapter.capabilities()).shop.name).toBe("Tempo Shop");
  });

  it("takes its time by the clock", async () => {
    const { adapter, clock } = open(tempo, { latencyMs: 300 });
    let answered = false;
    const call = adapter.capabilities().then(() => (answered = true));
    await clock.advance(299);
    expect(answered).toBe(false);
    await clock.advance(1);
    await call;
    expect(answered).toBe(true);
  });

  it("loses a placing on either side of the booking", async () => {
    const before = open(tempo);
    before.control.dropBeforePlacing();
    const lost = await place(before);
    expect(lost.outcome.state).toBe("unknown");
    expect(await before.adapter.placement(lost.placing.placementId)).toMatchObject({ state: "refused" });
    expect((await before.adapter.place(lost.placing)).state).toBe("placed");

    const after = open(tempo);
    after.control.dropAfterPlacing();
    const booked = await place(after);
    expect(booked.outcome.state).toBe("unknown");
    expect((await after.adapter.placement(booked.placing.placementId)).state).toBe("placed");
  });

  it("answers a placing with any outcome, and orders nothing", async () => {
    const shop = open(tempo);
    shop.control.answerNextPlace({ state: "buyer_action", continueUrl: "https://bank.example/" });
    expect((await place(shop)).outcome.state).toBe("buyer_action");
    expect((await shop.adapter.listOrders()).orders).toEqual([]);
    expect((await place(shop)).outcome.state).toBe("placed");
  });

  it("holds a parcel in a state", async () => {
    const shop = open(tempo);
    const { outcome } = await place(shop);
    const { id } = outcome.state === "placed" ? outcome.order : expect.unreachable();
    shop.control.setParcelState(id, "lost");
    const order = await shop.adapter.getOrder(id);
    expect([order.state, order.parcels[0]?.state, order.parcels[0]?.history.at(-1)?.state]).toEqual([
      "shipped",
      "lost",
      "lost",
    ]);
  });

  it("refuses variants that the shop does not have", () => {
    expect(() => open(tempo).control.setPrice("nothing", 1)).toThrow('The shop has no variant "nothing"');
  });
});

describe("what is kept", () => {
  it("comes back with the same storage, for this shop only", async () => {
    const storage = memoryStorage();
    const first = open(rivermart, { storage });
    first.control.setLink("linked");
    expect((await open(rivermart, { storage }).adapter.linkStatus()).state).toBe("linked");
    expect((await open({ ...rivermart, id: "other" }, { storage }).adapter.linkStatus()).state).toBe(
      "unlinked",
    );
  });

  it.each(["{", "[]", "null", '{"version": 2, "link": {"state": "linked"}}'])(
    "starts anew over %s",
    async (text) => {
      const storage = memoryStorage();
      storage.set("shop-feed:memory:rivermart", text);
      const { adapter } = open(rivermart, { storage });
      expect((await adapter.linkStatus()).state).toBe("unlinked");
      expect((await adapter.listOrders()).orders).toEqual([]);
    },
  );
});
