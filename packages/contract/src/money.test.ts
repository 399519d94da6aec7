import { describe, expect, it } from "vitest";
import {
  addMoney,
  currencyExponent,
  formatMoney,
  type MoneyFormat,
  moneyToDecimal,
  multiplyMoney,
  sameMoney,
} from "./money.ts";

const money = (amount: number, currency = "USD") => ({ amount, currency });

/** Spaces of every kind, and the marks that keep digits in order, differ between versions of the locale data. */
const plain = (text: string): string =>
  text.replaceAll(/[\u00a0\u202f]/g, " ").replaceAll(/[\u200e\u200f\u061c]/g, "");

describe("currencyExponent", () => {
  it.each([
    ["USD", 2],
    ["JPY", 0],
    ["KRW", 0],
    ["KWD", 3],
    ["TND", 3],
    ["CLF", 4],
    ["UGX", 0],
    ["HUF", 2],
    ["XXX", 2],
  ] as const)("%s has %i digits", (currency, digits) => expect(currencyExponent(currency)).toBe(digits));
});

describe("moneyToDecimal", () => {
  it.each([
    [money(6505), "65.05"],
    [money(5), "0.05"],
    [money(0), "0.00"],
    [money(-0), "0.00"],
    [money(-905), "-9.05"],
    [money(1200, "JPY"), "1200"],
    [money(-1, "JPY"), "-1"],
    [money(1, "KWD"), "0.001"],
    [money(12_345, "KWD"), "12.345"],
    [money(12_345, "CLF"), "1.2345"],
    [money(Number.MAX_SAFE_INTEGER), "90071992547409.91"],
  ])("%o is %s", (amount, text) => expect(moneyToDecimal(amount)).toBe(text));
});

describe("formatMoney", () => {
  const cases: [ReturnType<typeof money>, string, MoneyFormat, string][] = [
    [money(6505), "en-US", {}, "$65.05"],
    [money(6800), "en-US", { trimZeros: true }, "$68"],
    [money(6850), "en-US", { trimZeros: true }, "$68.50"],
    [money(6800), "en-US", {}, "$68.00"],
    [money(-900), "en-US", {}, "−$9.00"],
    [money(900), "en-US", { signed: true }, "+$9.00"],
    [money(0), "en-US", { signed: true }, "$0.00"],
    [money(123_450, "EUR"), "de", {}, "1.234,50 €"],
    [money(-123_450, "EUR"), "de", {}, "−1.234,50 €"],
    [money(1200, "JPY"), "ja", {}, "¥1,200"],
    [money(1200, "JPY"), "en-US", { trimZeros: true }, "¥1,200"],
    [money(1250, "KWD"), "en-US", {}, "KWD 1.250"],
    [money(5900, "EGP"), "ar-EG", {}, "٥٩٫٠٠ E£"],
    [money(Number.MAX_SAFE_INTEGER), "en-US", {}, "$90,071,992,547,409.91"],
  ];
  it.each(cases)("%o in %s with %o is %s", (amount, locale, format, text) => {
    expect(plain(formatMoney(amount, locale, format)).replace("￥", "¥")).toBe(text);
  });
});

describe("arithmetic", () => {
  it("adds in one currency and multiplies by whole numbers", () => {
    expect(addMoney(money(5900), money(605))).toEqual(money(6505));
    expect(multiplyMoney(money(2600), 3)).toEqual(money(7800));
    expect(multiplyMoney(money(2600), -1)).toEqual(money(-2600));
  });

  it.each([
    ["two currencies", () => addMoney(money(1), money(1, "EUR")), "Cannot add EUR to USD"],
    ["a sum that is not exact", () => addMoney(money(Number.MAX_SAFE_INTEGER), money(1)), "too large"],
    ["a fraction", () => multiplyMoney(money(100), 0.5), "whole numbers"],
    ["a product that is not exact", () => multiplyMoney(money(Number.MAX_SAFE_INTEGER), 2), "whole numbers"],
  ])("refuses %s", (_what, act, message) => {
    expect(act).toThrow(RangeError);
    expect(act).toThrow(message);
  });

  it("compares amount and currency", () => {
    expect(sameMoney(money(1), money(1))).toBe(true);
    expect(sameMoney(money(1), money(2))).toBe(false);
    expect(sameMoney(money(1), money(1, "EUR"))).toBe(false);
  });
});
