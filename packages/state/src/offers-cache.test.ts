import type { Product } from "@shop-feed/contract/commerce";
import { aProduct, FakeClock, fakeCommerceAdapter } from "@shop-feed/contract/fakes";
import { Failure } from "@shop-feed/contract/feed";
import { describe, expect, it, vi } from "vitest";
import { createOffersCache } from "./offers-cache.ts";

function cacheOf(
  answer: (ids: readonly string[]) => Promise<readonly Product[]> | readonly Product[],
  clock = new FakeClock(),
) {
  const products = vi.fn((ids: readonly string[]) => Promise.resolve(answer(ids)));
  const onFailure = vi.fn();
  const cache = createOffersCache({
    adapter: fakeCommerceAdapter({ products }),
    clock,
    context: () => ({}),
    onFailure,
  });
  return { cache, clock, products, onFailure, entry: (id: string) => cache.$products.get()[id] };
}

const now = (clock: FakeClock) => new Date(clock.now()).toISOString();

describe("the offers cache", () => {
  it("asks for what is wanted in one moment in one batch", async () => {
    const { cache, products } = cacheOf((ids) => ids.map((id) => aProduct(id)));
    await Promise.all([cache.ensure(["a", "b"]), cache.ensure(["b", "c"])]);
    expect(products).toHaveBeenCalledOnce();
    expect(products.mock.calls[0]?.[0]).toEqual(["a", "b", "c"]);
  });

  it("goes stale the moment its time to live ends, and asks again only then", async () => {
    const { cache, clock, products, entry } = cacheOf((ids) =>
      ids.map((id) => aProduct(id, { asOf: now(clock), ttlSeconds: 60 })),
    );
    await cache.ensure(["a"]);
    await clock.advance(59_000);
    await cache.ensure(["a"]);
    expect(products).toHaveBeenCalledOnce();
    expect(entry("a")?.stale).toBe(false);
    await clock.advance(1_000);
    expect(entry("a")).toMatchObject({ status: "ready", stale: true });
    await cache.ensure(["a"]);
    expect(products).toHaveBeenCalledTimes(2);
    expect(entry("a")?.stale).toBe(false);
  });

  it("never calls an answer live that was old on arrival", async () => {
    const { cache, entry } = cacheOf((ids) =>
      ids.map((id) => aProduct(id, { asOf: "2020-01-01T00:00:00Z" })),
    );
    await cache.ensure(["a"]);
    expect(entry("a")).toMatchObject({ status: "ready", stale: true });
  });

  it("says when the shop knows no such product", async () => {
    const { cache, entry } = cacheOf(() => []);
    await cache.ensure(["gone"]);
    expect(entry("gone")?.status).toBe("missing");
  });

  it("keeps the old product, marked stale, when asking again fails", async () => {
    let fails = false;
    const failure = new Failure({ code: "timeout", message: "too slow" });
    const { cache, clock, entry, onFailure } = cacheOf((ids) =>
      fails ? Promise.reject(failure) : ids.map((id) => aProduct(id, { asOf: now(clock) })),
    );
    await cache.ensure(["a"]);
    fails = true;
    await cache.refresh("a");
    expect(entry("a")).toMatchObject({ status: "error", stale: true, failure, product: { id: "a" } });
    expect(onFailure).toHaveBeenCalledWith(failure);
    fails = false;
    await cache.ensure(["a"]);
    expect(entry("a")).toMatchObject({ status: "ready", stale: false });
  });

  it("drops the answer meant for an earlier shopper", async () => {
    const answers: ((products: readonly Product[]) => void)[] = [];
    const { cache, clock, entry } = cacheOf(() => new Promise((resolve) => answers.push(resolve)));
    const first = cache.ensure(["a"]);
    await clock.advance(0);
    const second = cache.invalidate();
    await clock.advance(0);
    answers[1]?.([aProduct("a", { asOf: now(clock), price: 5900 })]);
    answers[0]?.([aProduct("a", { asOf: now(clock), price: 6800 })]);
    await Promise.all([first, second]);
    expect(entry("a")?.product?.variants[0]?.offer.price.amount).toBe(5900);
  });
});
