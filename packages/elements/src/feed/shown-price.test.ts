import { aProduct, aTag } from "@shop-feed/contract/fakes";
import { describe, expect, it } from "vitest";
import { shownPrice } from "./shown-price.ts";

const usd = (amount: number) => ({ amount, currency: "USD" });
const tag = aTag("flask", {
  product: { title: "Flask", price: usd(3000), listPrice: usd(3500), asOf: "2026-11-18T08:00:00Z" },
});

describe("the price of a tag", () => {
  it("is the shop's while it is fresh", () => {
    const product = aProduct("flask", { price: 3200 });
    expect(shownPrice(tag, { status: "ready", stale: false, product })).toMatchObject({
      price: usd(3200),
      live: true,
    });
  });

  it("is the tagged variant's, whatever the others cost", () => {
    const product = aProduct("flask", { price: 3200 });
    const [first] = product.variants;
    const other = { ...first!, id: "steel", offer: { ...first!.offer, price: usd(3900) } };
    const entry = {
      status: "ready",
      stale: false,
      product: { ...product, variants: [first!, other] },
    } as const;
    expect(shownPrice({ ...tag, variantId: "steel" }, entry)?.price).toEqual(usd(3900));
  });

  it.each(["loading", "ready", "error"] as const)("is never live once stale (%s)", (status) => {
    const entry = { status, stale: true, product: aProduct("flask") };
    expect(shownPrice(tag, entry)).toEqual({
      price: usd(3000),
      listPrice: usd(3500),
      live: false,
      asOf: "2026-11-18T08:00:00Z",
    });
  });

  it("is nothing where nobody knows", () => {
    expect(shownPrice(aTag("flask"), undefined)).toBeUndefined();
  });
});
