import type { Capabilities, CommerceAdapter } from "@shop-feed/contract/commerce";
import { aCheckout, anOrder, aProduct, FakeClock, fakeCommerceAdapter } from "@shop-feed/contract/fakes";
import { Failure, memoryStorage } from "@shop-feed/contract/feed";
import { describe, expect, it, vi } from "vitest";
import { createShopSession } from "./shop-session.ts";

const capabilities = { shop: { id: "rivermart", name: "Rivermart" }, link: true } as Capabilities;
const flask = { productId: "flask", variantId: "v1", title: "Flask", quantity: 1 };

function sessionOf(methods: Partial<CommerceAdapter> = {}) {
  const emit = vi.fn((_name: string) => true);
  const adapter = fakeCommerceAdapter({
    capabilities: () => Promise.resolve(capabilities),
    linkStatus: () => Promise.resolve({ state: "unlinked" }),
    createCheckout: () => Promise.resolve(aCheckout()),
    place: () => Promise.resolve({ state: "placed", order: anOrder() }),
    ...methods,
  });
  const session = createShopSession({
    adapter,
    clock: new FakeClock(),
    emit,
    key: "k",
    storage: memoryStorage(),
    context: () => ({}),
    openWindow: () => undefined,
    redirect: () => undefined,
    returnUrl: () => "https://brand.example/",
    resume: () => "{}",
  });
  return { session, adapter, emit };
}

describe("a shop's session", () => {
  it("leaves the cart alone when one piece is bought beside it", async () => {
    const { session } = sessionOf();
    await session.cart.add(flask);
    await session.cart.add({ ...flask, variantId: "v2" });
    await session.checkout.start([{ variantId: "v1", quantity: 1 }], undefined);
    await session.checkout.place();
    expect(session.checkout.$checkout.get().name).toBe("placed");
    expect(session.cart.$cart.get().count).toBe(2);
  });

  it.each([{ by: "its bill" }, { by: "its lines" }])(
    "takes what was bought by $by out of the cart",
    async ({ by }) => {
      const { session } = sessionOf();
      await session.cart.add(flask);
      if (by === "its bill") await session.checkout.review(aCheckout(), [flask], undefined);
      else await session.checkout.start([flask], undefined, true);
      await session.checkout.place();
      expect(session.cart.$cart.get().count).toBe(0);
    },
  );

  it("asks for everyone's prices again, as the shopper's, on the return from the retailer", async () => {
    let back: () => void = () => undefined;
    const { session, adapter } = sessionOf({
      products: () => Promise.resolve([aProduct("flask")]),
      resumeLink: () =>
        new Promise((resolve) => {
          back = () =>
            resolve({ status: { state: "linked", account: { displayName: "Ada", member: true } } });
        }),
    });
    const started = session.start();
    await session.offers.ensure(["flask"]);
    await session.bills.ensure("v1");
    back();
    await started;
    await vi.waitFor(() => expect(adapter.calls.filter((call) => call === "products")).toHaveLength(2));
    expect(session.bills.$entries.get()).toEqual({});
  });

  it("asks again what the shop can do until it has answered, once at a time", async () => {
    const answers = [
      () => Promise.reject(new Failure({ code: "offline", message: "x" })),
      () => Promise.resolve(capabilities),
    ];
    const statuses = [
      () => Promise.reject(new Failure({ code: "offline", message: "x" })),
      () => Promise.resolve({ state: "unlinked" } as const),
    ];
    const { session, adapter } = sessionOf({
      capabilities: () => answers.shift()!(),
      linkStatus: () => statuses.shift()!(),
    });
    await session.start();
    expect(session.$capabilitiesFailure.get()).toMatchObject({ code: "offline" });
    await Promise.all([session.ensureCapabilities(), session.ensureCapabilities()]);
    await session.ensureCapabilities();
    expect(session.$capabilities.get()).toBe(capabilities);
    expect(session.$capabilitiesFailure.get()).toBeUndefined();
    expect(adapter.calls.filter((call) => call === "capabilities")).toHaveLength(2);
    await vi.waitFor(() => expect(session.link.$link.get().name).toBe("unlinked"));
  });
});
