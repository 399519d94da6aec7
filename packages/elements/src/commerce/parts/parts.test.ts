import { aProduct } from "@shop-feed/contract/fakes";
import { createI18n } from "../../i18n/i18n.ts";
import { describe, expect, it } from "vitest";
import { englishShop, enumerate, shopVoice } from "../shop-voice.ts";
import { addressLine, personName } from "./address-text.ts";
import { arrival, upperFirst } from "./arrival.ts";
import { choiceAndQuantity, lineWords } from "./line-row.ts";
import { safeUrl } from "./safe-url.ts";

describe("a URL from outside", () => {
  for (const url of [
    "javascript:alert(1)",
    "data:text/html,x",
    "JaVaScRiPt:alert(1)",
    "blob:https://a/b",
    "//x.example",
    "",
    "not a url",
  ])
    it(`is refused: ${url}`, () => expect(safeUrl(url)).toBeUndefined());
  for (const url of ["https://r.example/p?q=1", "http://localhost:1234/a"])
    it(`is kept: ${url}`, () => expect(safeUrl(url)).toBe(url));
});

describe("arrival", () => {
  const now = new Date(2026, 10, 20, 9, 41).getTime();
  const on = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).toISOString();
  const cases = [
    [undefined, on(20, 21), "today by 9 pm"],
    [on(20, 10), on(20, 21, 30), "today by 9:30 pm"],
    [on(21, 8), on(21, 21), "tomorrow, Sat 21 Nov"],
    [on(23, 8), on(25, 21), "Mon 23 Nov to Wed 25 Nov"],
    [on(22, 8), undefined, "Sun 22 Nov"],
    [undefined, undefined, undefined],
  ] as const;
  for (const [from, to, says] of cases)
    it(String(says), () => expect(arrival(from, to, englishShop, now)?.replaceAll("\u00A0", " ")).toBe(says));

  it("starts a line with a capital of its language", () => {
    expect(upperFirst("istanbul", "tr")).toBe("İstanbul");
    expect(upperFirst("", "en")).toBe("");
  });
});

describe("an address", () => {
  const address = {
    firstName: "Ada",
    lastName: "Lindqvist",
    street: "18 Chemin du Lac",
    locality: "Magog",
    region: "QC",
    postalCode: "J1X 3W4",
    country: "CA",
  };
  it("names a country that is not home", () => {
    expect(addressLine(address, "en", "US")).toBe("18 Chemin du Lac, Magog QC J1X 3W4, Canada");
    expect(addressLine(address, "en", "CA")).toBe("18 Chemin du Lac, Magog QC J1X 3W4");
  });
  it("has a name, whole or in part", () => {
    expect(personName(address)).toBe("Ada Lindqvist");
    expect(personName({ ...address, firstName: undefined })).toBe("Lindqvist");
  });
});

describe("a line", () => {
  it("parts title and choice where the product is known", () => {
    const product = aProduct("p");
    const [variant] = product.variants;
    const known = { [product.id]: { status: "ready" as const, stale: false, product } };
    const words = lineWords({ variantId: variant!.id, title: "as the shop wrote it" }, known);
    expect(words.title).toBe(product.title);
    expect(lineWords({ variantId: "other", title: "as the shop wrote it" }, known)).toEqual({
      title: "as the shop wrote it",
    });
  });
  it("counts, with or without a choice", () => {
    expect(choiceAndQuantity({ title: "", choice: "Oat, M" }, 1, englishShop)).toBe("Oat, M, quantity 1");
    expect(choiceAndQuantity({ title: "" }, 12, englishShop)).toBe("Quantity 12");
  });
});

describe("the shop's voice", () => {
  it("enumerates in the way of the language", () => {
    expect(enumerate(englishShop, ["password", "card number", "other orders"])).toBe(
      "password, card number, other orders",
    );
  });
  it("lets the page's words go first", () => {
    const voice = shopVoice(createI18n("de", { "shop.buy.now": "Jetzt kaufen" }));
    expect(voice.t("shop.buy.now")).toBe("Jetzt kaufen");
    expect(voice.t("shop.buy.cart")).toBe("Add to cart");
  });
});
