import { expect, test } from "vitest";
import { linkedShop, nativeShop } from "../testing/fixture-shops.ts";
import { parseShop, readShopFile } from "./read-shop-file.ts";

test("a good file is read as it is", () => {
  expect(parseShop(structuredClone(nativeShop))).toMatchObject({
    id: "bazaar",
    vouchers: [{ code: "TEN" }, {}, {}, {}, {}, {}],
  });
  expect(parseShop(structuredClone(linkedShop)).accounts.map(({ login }) => login)).toEqual(["ada", "ben"]);
});

test.each([
  [
    "a price in dollars",
    { price: 29.5 },
    "$.products[0].variants[0].price: expected an integer of at least 0.",
  ],
  ["a negative stock", { stock: -1 }, "$.products[0].variants[0].stock: expected an integer of at least 0."],
  ["an id used twice", { id: "mug" }, "$.products: expected variant ids to be unique, mug is not."],
])("%s is refused with its place", (_, change, message) => {
  const shop = structuredClone(nativeShop);
  Object.assign(shop.products[0]?.variants[0] ?? {}, change);
  expect(() => parseShop(shop)).toThrow(message);
});

test("an unknown seller and a hand-off without a reason are refused", () => {
  const [first, ...rest] = nativeShop.products;
  expect(() => parseShop({ ...nativeShop, products: [{ ...first, seller: "nobody" }, ...rest] })).toThrow(
    "$.products[0].seller",
  );
  expect(() => parseShop({ ...nativeShop, products: [{ ...first, purchase: { mode: "handoff" } }] })).toThrow(
    "$.products[0].purchase.reason",
  );
});

test("a file that is not there is named", () => {
  expect(() => readShopFile("/nowhere/shop.json")).toThrow("The shop file /nowhere/shop.json cannot be read");
});
