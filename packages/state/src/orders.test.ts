import type { Order } from "@shop-feed/contract/commerce";
import { anOrder, fakeCommerceAdapter } from "@shop-feed/contract/fakes";
import { Failure } from "@shop-feed/contract/feed";
import { describe, expect, it, vi } from "vitest";
import { createOrders } from "./orders.ts";

const pages: Record<string, { orders: Order[]; nextCursor?: string }> = {
  first: { orders: [anOrder({ id: "c" }), anOrder({ id: "b", state: "delivered" })], nextCursor: "two" },
  two: { orders: [anOrder({ id: "a", state: "shipped" })] },
};

async function ordersOf(getOrder: (id: string) => Promise<Order>) {
  const onFailure = vi.fn();
  const read = vi.fn(getOrder);
  const listOrders = (cursor = "first") => Promise.resolve(pages[cursor]!);
  const orders = createOrders(fakeCommerceAdapter({ listOrders, getOrder: read }), onFailure);
  await orders.load();
  await orders.more();
  return { orders, onFailure, read, state: () => orders.$orders.get() };
}

describe("orders in the background", () => {
  it("renews what still moves, in its place, and keeps every page that was read", async () => {
    const { orders, read, state } = await ordersOf((id) =>
      Promise.resolve(anOrder({ id, state: "delivered" })),
    );
    await orders.renew();
    expect(read.mock.calls.map(([id]) => id)).toEqual(["c", "a"]);
    expect(state().orders.map(({ id, state: now }) => [id, now])).toEqual([
      ["c", "delivered"],
      ["b", "delivered"],
      ["a", "delivered"],
    ]);
    expect(state().atEnd).toBe(true);
  });

  it("a failure changes nothing and is not told", async () => {
    const { orders, onFailure, state } = await ordersOf(() =>
      Promise.reject(new Failure({ code: "network", message: "x" })),
    );
    const before = state();
    await orders.renew();
    await orders.renew("b");
    expect(state()).toBe(before);
    expect(onFailure).not.toHaveBeenCalled();
  });
});
