import { describe, expect, it } from "vitest";
import type { ShopFeedConfig } from "../config.ts";
import { shopKey } from "./shop-key.ts";

const nothing: ShopFeedConfig = {
  src: undefined,
  commerce: undefined,
  shop: undefined,
  gateway: undefined,
  shopFile: undefined,
  country: undefined,
  postalCode: undefined,
  locale: "en",
};

/** A tree of elements of one name, each with its id, as much as the key sees of it. */
function tree(localName: string, ids: readonly string[], host?: Element): readonly Element[] {
  const elements: Element[] = [];
  const root = { host, querySelectorAll: () => elements };
  for (const id of ids) elements.push({ id, localName, getRootNode: () => root } as unknown as Element);
  return elements;
}

const keysOfOwn = (elements: readonly Element[]) =>
  elements.map((element) => shopKey(nothing, true, element));

describe("the key of a shop's stored cart", () => {
  it("is the shop's that the attributes name, on every feed", () => {
    const config = { ...nothing, commerce: "gateway", shop: "rivermart", gateway: "/shop" };
    const keys = tree("shop-feed", ["", "shoes"]).map((feed) => shopKey(config, false, feed));
    expect(keys).toEqual(["gateway|rivermart|/shop", "gateway|rivermart|/shop"]);
  });

  it("is one of its own for each feed with the page's own adapter, and the same after a reload", () => {
    const keys = keysOfOwn(tree("shop-feed", ["", "shoes", ""]));
    expect(new Set(keys).size).toBe(3);
    expect(keysOfOwn(tree("shop-feed", ["", "shoes", ""]))).toEqual(keys);
    expect(keysOfOwn(tree("shop-feed", ["hats", "shoes"]))[1]).toBe(keys[1]);
  });

  it("tells feeds in different shadow roots apart", () => {
    const hosts = tree("my-page", ["", ""]);
    const keys = hosts.flatMap((host) => keysOfOwn(tree("shop-feed", [""], host)));
    expect(new Set(keys).size).toBe(2);
  });

  it("with an own adapter is the shop's where the page names it", () => {
    const [feed] = tree("shop-feed", ["shoes"]);
    expect(shopKey({ ...nothing, shop: "halden" }, true, feed!)).toBe("own|halden|");
  });
});
