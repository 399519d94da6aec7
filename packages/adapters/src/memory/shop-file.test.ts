import { Failure } from "@shop-feed/contract/feed";
import { describe, expect, it } from "vitest";
import rivermart from "../../../../seeds/shops/rivermart.json" with { type: "json" };
import tempo from "../../../../seeds/shops/tempo.json" with { type: "json" };
import { openShop } from "./shop.ts";
import { readShopFile } from "./shop-file.ts";

it.each([rivermart, tempo])("reads the seed shop $name", (json) =>
  expect(readShopFile(json).id).toBe(json.id),
);

const [product] = rivermart.products;
const withProduct = (change: object) => ({ ...rivermart, products: [{ ...product, ...change }] });
const withVariant = (change: object) => withProduct({ variants: [{ ...product?.variants[0], ...change }] });

describe("refuses, with the place and what to do", () => {
  it.each<[string, unknown, string]>([
    ["no shop", [], "$: expected an object, got a list"],
    [
      "a style of its own",
      { ...rivermart, style: "mixed" },
      "$.style: expected one of linked, native, got string",
    ],
    [
      "a float price",
      withVariant({ price: 68.5 }),
      "$.products[0].variants[0].price: expected a whole number",
    ],
    [
      "a member price above the public one",
      withVariant({ member_price: 6801 }),
      "$.products[0].variants[0].member_price: 6801 is above the public price 6800; a member never pays more",
    ],
    [
      "a variant that no choice leads to",
      withVariant({ options: { Color: "Lime", Size: "XS" } }),
      '$.products[0].variants[0].options.Color: "Lime" is not one of Oat, Navy, Moss',
    ],
    [
      "a picture that is not there",
      withVariant({ image: 9 }),
      "$.products[0].variants[0].image: there is no image 9",
    ],
    [
      "no variants",
      withProduct({ variants: [] }),
      "$.products[0].variants: a product needs at least one variant",
    ],
    [
      "the same variant twice",
      withProduct({ variants: [product?.variants[0], product?.variants[0]] }),
      '$.products[0].variants[1].id: "sweatshirt-oat-xs" is used twice; give every variant an id of its own',
    ],
    [
      "the same product twice",
      { ...rivermart, products: [product, product] },
      '$.products[1].id: "sweatshirt" is used twice; give every product an id of its own',
    ],
    [
      "a seller nobody knows",
      withProduct({ seller: "nobody" }),
      '$.products[0].seller: "nobody" is not in $.sellers; add it there',
    ],
    [
      "a hand-off without a reason",
      withProduct({ purchase: { mode: "handoff", url: "https://a.example" } }),
      "$.products[0].purchase.reason: expected a sentence that says why this is handoff",
    ],
    [
      "a voucher of nobody's",
      { ...tempo, vouchers: [{ ...tempo.vouchers[0], seller: "nobody" }] },
      '$.vouchers[0].seller: "nobody" is not in $.sellers; add it there',
    ],
    [
      "a linked shop without accounts",
      { ...rivermart, accounts: [] },
      "$.accounts: a linked shop needs an account to link; add one",
    ],
  ])("%s", (_what, json, message) => {
    expect(() => readShopFile(json)).toThrow(Failure);
    expect(() => readShopFile(json)).toThrow(message);
  });

  it("an account that is not in the file", () => {
    expect(() => openShop({ shop: rivermart, account: "eve" })).toThrow(
      'No account "eve" in the shop file; it has ada, ben',
    );
  });
});

it("resolves pictures against their folder, and that against the page", () => {
  expect(openShop({ shop: tempo, imagesBaseUrl: "/seeds/" }).imageUrl("images/a.webp")).toBe(
    "http://localhost/seeds/images/a.webp",
  );
});
