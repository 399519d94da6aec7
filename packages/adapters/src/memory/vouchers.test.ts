import { FakeClock } from "@shop-feed/contract/fakes";
import { describe, expect, it } from "vitest";
import tempo from "../../../../seeds/shops/tempo.json" with { type: "json" };
import { openShop, type Shop } from "./shop.ts";
import { type Basket, judgeVouchers, listVouchers } from "./vouchers.ts";

type Entry = (typeof tempo.vouchers)[number];
const voucher = (code: string, change: Partial<Record<keyof Entry, unknown>>) => ({
  ...tempo.vouchers[0],
  seller: null,
  code,
  title: code,
  ...change,
});
const shopWith = (...vouchers: object[]): Shop =>
  openShop({ shop: { ...tempo, vouchers }, clock: new FakeClock() });

const basket = (amount: number, delivery = 400, sellerId = "lowlight"): Basket => ({
  lines: [{ sellerId, amount }],
  delivery,
});
const percent = (code: string, value: number, more = {}) =>
  voucher(code, { kind: "percent", value, ...more });
const amount = (code: string, value: number, more = {}) => voucher(code, { kind: "amount", value, ...more });
const free = (code: string, more = {}) => voucher(code, { kind: "free_delivery", ...more });

function outcome(shop: Shop, weighed: Basket, codes?: string[]) {
  const { applied, vouchers } = judgeVouchers(shop, weighed, codes);
  return {
    applied: applied.map((entry) => [entry.voucher.code, entry.amount]),
    reasons: Object.fromEntries(vouchers.map(({ code, state, reason }) => [code, reason ?? state])),
  };
}

describe("the best two", () => {
  it.each<[string, object[], Basket, [string, number][]]>([
    [
      "take the most off together",
      [percent("P10", 10), amount("A5", 500), amount("A8", 800)],
      basket(6000),
      [
        ["P10", 600],
        ["A8", 800],
      ],
    ],
    [
      "may be one that combines with none",
      [percent("P10", 10), free("F"), percent("P30", 30, { combinable: false })],
      basket(6000),
      [["P30", 1800]],
    ],
    [
      "are the shop's first of equals",
      [amount("A", 500), amount("B", 500), amount("C", 500)],
      basket(6000),
      [
        ["A", 500],
        ["B", 500],
      ],
    ],
    ["are only one when a second adds nothing", [free("F"), free("G")], basket(6000, 0), []],
    [
      "never take off more than there is",
      [amount("A", 4000), amount("B", 4000)],
      basket(5000),
      [
        ["A", 4000],
        ["B", 1000],
      ],
    ],
    ["round half a cent up", [percent("P15", 15)], basket(1990), [["P15", 299]]],
  ])("%s", (_what, vouchers, weighed, applied) =>
    expect(outcome(shopWith(...vouchers), weighed).applied).toEqual(applied),
  );

  it("counts only what the voucher's seller sells", () => {
    const shop = shopWith(percent("LOW", 10, { seller: "lowlight" }));
    const mixed: Basket = {
      lines: [
        { sellerId: "lowlight", amount: 2000 },
        { sellerId: "kumo", amount: 8000 },
      ],
      delivery: 0,
    };
    expect(outcome(shop, mixed).applied).toEqual([["LOW", 200]]);
    expect(outcome(shop, basket(2000, 0, "kumo")).reasons).toEqual({ LOW: "wrong_seller" });
  });
});

describe("codes", () => {
  const shop = shopWith(
    percent("P10", 10),
    amount("A5", 500),
    percent("ALONE", 30, { combinable: false }),
    free("F"),
  );

  it("are used as asked, in any case, and no others", () => {
    expect(outcome(shop, basket(6000), ["a5 "])).toEqual({
      applied: [["A5", 500]],
      reasons: { P10: "available", A5: "applied", ALONE: "available", F: "available" },
    });
  });

  it.each<[string, string[], Record<string, string>]>([
    [
      "do not combine where the shop says so",
      ["P10", "ALONE"],
      { P10: "applied", ALONE: "not_combinable", A5: "available", F: "available" },
    ],
    [
      "are at most two",
      ["P10", "A5", "F"],
      { P10: "applied", A5: "applied", F: "not_combinable", ALONE: "available" },
    ],
    ["count once", ["P10", "P10"], { P10: "applied", A5: "available", F: "available", ALONE: "available" }],
    [
      "may be unknown",
      ["NOPE"],
      { NOPE: "unknown_code", P10: "available", A5: "available", F: "available", ALONE: "available" },
    ],
    ["may be none", [], { P10: "available", A5: "available", F: "available", ALONE: "available" }],
  ])("%s", (_what, codes, reasons) => expect(outcome(shop, basket(6000), codes).reasons).toEqual(reasons));
});

describe("why not", () => {
  const order = (voucherCodes: string[]) => ({ voucherCodes }) as unknown as Shop["memory"]["orders"][number];
  it.each<[string, object, Shop["memory"]["orders"], string]>([
    ["expired", { ends_at: "2026-11-20T09:41:00Z" }, [], "expired"],
    ["not begun", { starts_at: "2026-11-20T09:41:01Z" }, [], "not_started"],
    ["used up", { uses: 1 }, [order(["V"])], "used_up"],
    ["for newcomers", { audience: "new_customer" }, [order([])], "ineligible_user"],
    ["too small a cart", { minimum: 6001 }, [], "below_minimum"],
  ])("%s", (_what, change, orders, reason) => {
    const shop = shopWith(amount("V", 500, change));
    shop.memory.orders.push(...orders);
    expect(outcome(shop, basket(6000)).reasons).toEqual({ V: reason });
  });

  it("is known of most before there is a cart", () => {
    const shop = shopWith(
      amount("OLD", 1, { ends_at: "2026-01-01T00:00:00Z" }),
      amount("BIG", 1, { minimum: 9_999 }),
    );
    expect(listVouchers(shop).map(({ code, state, reason }) => [code, state, reason])).toEqual([
      ["OLD", "not_applied", "expired"],
      ["BIG", "available", undefined],
    ]);
  });
});
