import type { CommerceAdapter } from "@shop-feed/contract/commerce";
import { aCheckout, fakeCommerceAdapter } from "@shop-feed/contract/fakes";
import { Failure, memoryStorage } from "@shop-feed/contract/feed";
import { describe, expect, it, vi } from "vitest";
import { createCart } from "./cart.ts";

const record = { productId: "night-swim", variantId: "lp", title: "Night Swim, LP", quantity: 1 };
const brush = { productId: "brush", variantId: "walnut", title: "Record brush", quantity: 1 };

function cartOf(methods: Partial<CommerceAdapter> = {}, { storage = memoryStorage(), refuse = false } = {}) {
  const adapter = fakeCommerceAdapter({
    createCheckout: () => Promise.resolve(aCheckout()),
    updateCheckout: () => Promise.resolve(aCheckout()),
    ...methods,
  });
  const emit = vi.fn((name: string) => !(refuse && name === "add_to_cart_requested"));
  const cart = createCart({
    adapter,
    emit,
    context: () => ({}),
    storage,
    storageKey: "cart",
    onFailure: () => undefined,
  });
  return { cart, adapter, emit, storage, state: () => cart.$cart.get() };
}

describe("the cart", () => {
  it("adds pieces of one variant together and counts them", async () => {
    const { cart, state, emit } = cartOf();
    await cart.add(record);
    await cart.add(brush);
    await cart.add({ ...record, quantity: 2 });
    expect(state()).toMatchObject({ count: 4 });
    expect(state().lines.map(({ variantId, quantity }) => [variantId, quantity])).toEqual([
      ["walnut", 1],
      ["lp", 3],
    ]);
    expect(emit.mock.calls.map(([name]) => name).filter((name) => name === "added_to_cart")).toHaveLength(3);
  });

  it("stays as it is when the page refuses", async () => {
    const { cart, state, emit } = cartOf({}, { refuse: true });
    await expect(cart.add(record)).resolves.toBe(false);
    expect(state().count).toBe(0);
    expect(emit).toHaveBeenCalledOnce();
  });

  it("survives a reload; rubbish in storage is an empty cart", async () => {
    const storage = memoryStorage();
    await cartOf({}, { storage }).cart.add(record);
    expect(cartOf({}, { storage }).state()).toMatchObject({ count: 1, lines: [record] });
    for (const rubbish of [
      "{",
      '"x"',
      '[{"variantId":1}]',
      '[{"variantId":"a","productId":"b","title":"c","quantity":-3}]',
    ]) {
      storage.set("cart", rubbish);
      expect(cartOf({}, { storage }).state().count).toBe(0);
    }
  });

  it("shows a change at once and takes it back when the shop refuses", async () => {
    const { cart, state } = cartOf({
      updateCheckout: () => Promise.reject(new Failure({ code: "out_of_stock", message: "only 2" })),
    });
    await cart.add(record);
    await cart.quote();
    const changed = cart.setQuantity("lp", 5);
    expect(state()).toMatchObject({ count: 5, updating: true });
    await changed;
    expect(state()).toMatchObject({
      count: 1,
      updating: false,
      failure: { code: "out_of_stock" },
      quote: { id: "checkout-1" },
    });
  });

  it("asks for a new bill when the old one is gone", async () => {
    const { cart, state, adapter } = cartOf({
      updateCheckout: () => Promise.reject(new Failure({ code: "not_found", message: "expired" })),
    });
    await cart.add(record);
    await cart.quote();
    await cart.setQuantity("lp", 2);
    expect(adapter.calls).toEqual(["createCheckout", "updateCheckout", "createCheckout"]);
    expect(state()).toMatchObject({ count: 2, updating: false, quote: { id: "checkout-1" } });
    expect(state().failure).toBeUndefined();
  });

  it("keeps only the answer to the newest change", async () => {
    const answers: ((total: number) => void)[] = [];
    const { cart, state } = cartOf({
      updateCheckout: () =>
        new Promise((resolve) =>
          answers.push((amount) => resolve(aCheckout({ total: { amount, currency: "USD" } }))),
        ),
    });
    await cart.add(record);
    await cart.quote();
    const first = cart.setQuantity("lp", 2);
    const second = cart.setQuantity("lp", 3);
    answers[1]?.(8700);
    answers[0]?.(5800);
    await Promise.all([first, second]);
    expect(state()).toMatchObject({ count: 3, quote: { total: { amount: 8700 } } });
  });

  it("is empty, without a question to the shop, when the last line goes", async () => {
    const { cart, state, adapter } = cartOf();
    await cart.add(record);
    await cart.setQuantity("lp", 0);
    expect(state()).toEqual({ lines: [], count: 0, updating: false });
    expect(adapter.calls).toEqual([]);
  });

  it("keeps a piece that was added while a bill that fails was asked for", async () => {
    const { cart, state, storage } = cartOf({
      createCheckout: () => Promise.reject(new Failure({ code: "server", message: "503" })),
    });
    await cart.add(record);
    const quoted = cart.quote();
    await cart.add(brush);
    await quoted;
    await vi.waitFor(() => expect(state()).toMatchObject({ count: 2, updating: false }));
    expect(state().failure?.code).toBe("server");
    expect(storage.get("cart")).toContain("walnut");
  });

  it("goes back to what the shop last billed, not to a change it never answered", async () => {
    const refused = () => Promise.reject(new Failure({ code: "out_of_stock", message: "only 2" }));
    const answers = [() => new Promise<never>(() => undefined), refused];
    const { cart, state } = cartOf({ updateCheckout: () => answers.shift()!() });
    await cart.add(record);
    await cart.quote();
    void cart.setQuantity("lp", 5);
    await cart.setQuantity("lp", 6);
    expect(state()).toMatchObject({ count: 1, quote: { id: "checkout-1" } });
  });

  it("gives its voucher codes to a bill that takes the place of one that ran out", async () => {
    const gone = new Failure({ code: "not_found", message: "expired" });
    const changes: unknown[] = [];
    const { cart, state } = cartOf({
      createCheckout: () => Promise.resolve(aCheckout({ id: `checkout-${changes.length}` })),
      updateCheckout: (id, { voucherCodes }) => {
        changes.push([id, voucherCodes]);
        return changes.length === 2 ? Promise.reject(gone) : Promise.resolve(aCheckout({ id }));
      },
    });
    await cart.add(record);
    await cart.quote();
    await cart.setVouchers(["TEN"]);
    await cart.setQuantity("lp", 2);
    expect(changes).toEqual([
      ["checkout-0", ["TEN"]],
      ["checkout-0", ["TEN"]],
      ["checkout-2", ["TEN"]],
    ]);
    expect(state()).toMatchObject({ count: 2, codes: ["TEN"], quote: { id: "checkout-2" } });
  });

  it("drops voucher codes that were refused", async () => {
    const asked: unknown[] = [];
    const { cart, state } = cartOf({
      updateCheckout: (_id, { voucherCodes }) => {
        asked.push(voucherCodes);
        return voucherCodes
          ? Promise.reject(new Failure({ code: "voucher_rejected", message: "x" }))
          : Promise.resolve(aCheckout());
      },
    });
    await cart.add(record);
    await cart.quote();
    await cart.setVouchers(["NOPE"]);
    expect(state()).toMatchObject({ codes: undefined, failure: { code: "voucher_rejected" } });
    await cart.setQuantity("lp", 2);
    expect(asked).toEqual([["NOPE"], undefined]);
    expect(state()).toMatchObject({ count: 2, failure: undefined });
  });

  it("keeps what was added after the order", async () => {
    const { cart, state, storage } = cartOf();
    await cart.add({ ...record, quantity: 2 });
    await cart.add(brush);
    cart.bought([{ variantId: "lp", quantity: 1 }, brush]);
    expect(state()).toMatchObject({ count: 1, lines: [record] });
    expect(cartOf({}, { storage }).state().count).toBe(1);
  });
});
