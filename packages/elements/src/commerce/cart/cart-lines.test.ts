import { aCheckout, aProduct } from "@shop-feed/contract/fakes";
import { expect, it } from "vitest";
import { billed, bySeller } from "./cart-lines.ts";

const line = (productId: string, quantity = 1) => ({
  variantId: `${productId}-v`,
  productId,
  title: productId,
  quantity,
});
const soldBy = (id: string) => ({
  status: "ready" as const,
  stale: false,
  product: { ...aProduct("p"), seller: { id, name: id } },
});

it("lines stand under who sells them, in the order they were added", () => {
  const products = { a: soldBy("lowlight"), b: soldBy("marisol"), c: soldBy("lowlight") };
  const groups = bySeller([line("a"), line("b"), line("c"), line("unknown")], products);
  expect(groups.map(({ seller, lines }) => [seller?.id, lines.map(({ productId }) => productId)])).toEqual([
    ["lowlight", ["a", "c"]],
    ["marisol", ["b"]],
    [undefined, ["unknown"]],
  ]);
});

it("a bill for another quantity is no price for this one", () => {
  const quote = aCheckout();
  const [first] = quote.lines;
  const wanted = { ...line("x"), variantId: first!.variantId, quantity: first!.quantity };
  expect(billed(wanted, quote)).toBe(first);
  expect(billed({ ...wanted, quantity: first!.quantity + 1 }, quote)).toBeUndefined();
});
