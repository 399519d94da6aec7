import type { Product, Variant } from "@shop-feed/contract/commerce";
import { aProduct } from "@shop-feed/contract/fakes";
import { describe, expect, it } from "vitest";
import { axes, choose, firstVariant, hasMemberPrice } from "./variant-choice.ts";

const [template] = aProduct("p").variants as [Variant];

/** `"Oat/M"` in stock, `"Oat/XL!"` sold out, `"Oat/S*"` with a member price. */
function productOf(axisNames: readonly string[], ...specs: readonly string[]): Product {
  const variants = specs.map((spec): Variant => {
    const id = spec.replace(/[!*]/, "");
    const labels = id.split("/");
    const price = { amount: 5900, currency: "USD" };
    return {
      ...template,
      id,
      options: Object.fromEntries(axisNames.map((name, index) => [name, labels[index]!])),
      offer: {
        ...template.offer,
        price,
        availability: spec.endsWith("!") ? "out_of_stock" : "in_stock",
        membership: spec.endsWith("*")
          ? { program: "River Plus", state: "eligible", publicPrice: { amount: 6800, currency: "USD" } }
          : undefined,
      },
    };
  });
  const options = axisNames.map((name) => ({
    name,
    values: [...new Set(variants.map((variant) => variant.options[name]!))].map((label) => ({ label })),
  }));
  return { ...aProduct("p"), options, variants };
}

const variant = (product: Product, id: string) => product.variants.find((other) => other.id === id)!;

const shirt = productOf(
  ["Color", "Size"],
  "Oat/S",
  "Oat/M*",
  "Oat/XL!",
  "Navy/S!",
  "Navy/M",
  "Moss/L",
  "Moss/XL",
);

describe("choosing a value", () => {
  const cases = [
    { what: "keeps the other axis", from: "Oat/S", axis: "Size", label: "M", to: "Oat/M" },
    { what: "keeps it even where that is sold out", from: "Oat/M", axis: "Size", label: "XL", to: "Oat/XL" },
    { what: "else goes to what can be bought", from: "Oat/S", axis: "Color", label: "Moss", to: "Moss/L" },
    { what: "passes over what is sold out", from: "Moss/L", axis: "Color", label: "Navy", to: "Navy/M" },
    { what: "stays for the value it has", from: "Navy/M", axis: "Color", label: "Navy", to: "Navy/M" },
  ];
  for (const { what, from, axis, label, to } of cases)
    it(`${what}: ${from} and ${label}`, () => {
      expect(choose(shirt, variant(shirt, from), axis, label)?.id).toBe(to);
    });

  it("leads nowhere for a value that no variant has", () => {
    expect(choose(shirt, variant(shirt, "Oat/S"), "Size", "XXL")).toBeUndefined();
  });

  it("lets go of the last axis first, of any number of axes", () => {
    const bike = productOf(["Frame", "Color", "Motor"], "S/Red/250", "S/Blue/500", "M/Blue/250", "M/Red/500");
    expect(choose(bike, variant(bike, "M/Blue/250"), "Motor", "500")?.id).toBe("M/Red/500");
    expect(choose(bike, variant(bike, "S/Red/250"), "Color", "Blue")?.id).toBe("S/Blue/500");
  });
});

describe("the state of each value", () => {
  const sizes = (from: string) =>
    Object.fromEntries(
      axes(shirt, variant(shirt, from))[1]!.values.map(({ label, state }) => [label, state]),
    );

  it("tells sold out here from only elsewhere", () => {
    expect(sizes("Oat/M")).toEqual({ S: "available", M: "available", XL: "sold_out", L: "elsewhere" });
    expect(sizes("Navy/M")).toEqual({ S: "sold_out", M: "available", XL: "elsewhere", L: "elsewhere" });
  });

  it("calls a value sold out that nobody can buy in any combination", () => {
    const gone = productOf(["Color", "Size"], "Oat/S", "Navy/M!");
    const [color] = axes(gone, variant(gone, "Oat/S"));
    expect(color!.values.map(({ state }) => state)).toEqual(["available", "sold_out"]);
  });

  it("marks where choosing leads to a member price", () => {
    const marked = axes(shirt, variant(shirt, "Oat/S"))[1]!.values.filter(({ memberPrice }) => memberPrice);
    expect(marked.map(({ label }) => label)).toEqual(["M"]);
  });

  it("is a matter of colours only when every value has one", () => {
    const half = {
      ...shirt,
      options: [{ name: "Color", values: [{ label: "Oat", swatch: "#d9ccb8" }, { label: "Navy" }] }],
    };
    expect(axes(half, variant(shirt, "Oat/S"))[0]!.colours).toBe(false);
  });
});

describe("the first variant", () => {
  it("is the one asked for, sold out or not", () => {
    expect(firstVariant(shirt, "Oat/XL")?.id).toBe("Oat/XL");
  });
  it("else the first that can be bought, else the first", () => {
    const late = productOf(["Size"], "S!", "M");
    expect(firstVariant(late, "gone")?.id).toBe("M");
    expect(firstVariant(productOf(["Size"], "S!", "M!"), undefined)?.id).toBe("S");
  });
});

it("a member price that is not lower is none", () => {
  const plus = variant(shirt, "Oat/M");
  expect(hasMemberPrice(plus)).toBe(true);
  const same = { ...plus, offer: { ...plus.offer, price: { amount: 6800, currency: "USD" } } };
  expect(hasMemberPrice(same)).toBe(false);
});
