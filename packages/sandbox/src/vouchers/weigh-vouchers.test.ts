import { describe, expect, test } from "vitest";
import type { Voucher } from "../shop-file/shop-file.ts";
import type { Basket } from "./basket.ts";
import { weighVouchers } from "./weigh-vouchers.ts";

const voucher = (
  code: string,
  kind: Voucher["kind"],
  value: number,
  rest: Partial<Voucher> = {},
): Voucher => ({
  code,
  title: code,
  kind,
  value,
  minimum: 0,
  combinable: true,
  audience: "everyone",
  ...rest,
});

const ten = voucher("TEN", "percent", 10, { seller: "disc" });
const ship = voucher("SHIP", "free_delivery", 0, { minimum: 4000 });
const eight = voucher("EIGHT", "amount", 800, { minimum: 6000 });
const old = voucher("OLD", "percent", 90, { ends_at: "2026-01-01T00:00:00Z" });
const soon = voucher("SOON", "percent", 90, { starts_at: "2027-01-01T00:00:00Z" });
const hello = voucher("HELLO", "amount", 500, { audience: "new_customer", combinable: false });
const once = voucher("ONCE", "amount", 300, { uses: 1 });

const basket = (amounts: [string, number][], rest: Partial<Basket> = {}): Basket => ({
  lines: amounts.map(([sellerId, amount]) => ({ sellerId, amount })),
  delivery: 400,
  buyer: { isNew: false, usesOf: () => 0 },
  now: Date.parse("2026-11-20T12:00:00Z"),
  ...rest,
});
const used = (vouchers: Voucher[], of: Basket, codes?: string[]) =>
  weighVouchers(vouchers, of, codes).applied.map(({ voucher: { code }, amount }) => [code, amount]);
const fate = (vouchers: Voucher[], of: Basket, code: string, codes?: string[]) =>
  weighVouchers(vouchers, of, codes).verdicts.find((verdict) => verdict.code === code);

describe("the shop's own choice", () => {
  test("two records: ten percent and free delivery, eight is seven dollars short", () => {
    const cart = basket([
      ["disc", 2900],
      ["disc", 2400],
    ]);
    expect(used([ten, ship, eight], cart)).toEqual([
      ["TEN", 530],
      ["SHIP", 400],
    ]);
    expect(fate([ten, ship, eight], cart, "EIGHT")).toMatchObject({
      state: "not_applied",
      reason: "below_minimum",
      shortfall: 700,
    });
  });

  test("never more than two, and those that save most", () => {
    const cart = basket([["disc", 9000]]);
    expect(used([ten, ship, eight], cart)).toEqual([
      ["TEN", 900],
      ["EIGHT", 800],
    ]);
    expect(fate([ten, ship, eight], cart, "SHIP")).toMatchObject({
      state: "not_applied",
      reason: "better_used",
    });
  });

  test("one that cannot be combined is used alone when it saves more", () => {
    const big = voucher("BIG", "amount", 5000, { combinable: false });
    expect(used([ten, ship, big], basket([["disc", 9000]]))).toEqual([["BIG", 5000]]);
  });

  test("nothing useful, nothing used", () => {
    expect(used([old, soon], basket([["disc", 9000]]))).toEqual([]);
  });
});

describe("codes that were asked for", () => {
  const cart = basket([
    ["disc", 2900],
    ["disc", 2400],
  ]);

  test("exactly those, in any letters; the others stay available", () => {
    expect(used([ten, ship], cart, ["ship"])).toEqual([["SHIP", 400]]);
    expect(fate([ten, ship], cart, "TEN", ["ship"])).toMatchObject({ state: "available" });
  });

  test("an empty list takes none", () => {
    expect(used([ten, ship], cart, [])).toEqual([]);
  });

  test.each([
    ["OLD", "expired"],
    ["SOON", "not_started"],
    ["EIGHT", "below_minimum"],
    ["HELLO", "ineligible_user"],
    ["NOPE", "unknown_code"],
  ])("%s is refused as %s", (code, reason) => {
    const { rejected, applied } = weighVouchers([ten, ship, eight, old, soon, hello], cart, [code]);
    expect(applied).toEqual([]);
    expect(rejected).toMatchObject([{ position: 0, code, reason }]);
  });

  test("another seller's voucher, a third one, the same one twice", () => {
    expect(weighVouchers([ten], basket([["clay", 5000]]), ["TEN"]).rejected).toMatchObject([
      { reason: "wrong_seller" },
    ]);
    const third = weighVouchers([ten, ship, once], cart, ["TEN", "SHIP", "ONCE"]);
    expect(third.rejected).toMatchObject([{ position: 2, reason: "not_combinable" }]);
    expect(weighVouchers([ten], cart, ["TEN", "ten"]).rejected).toMatchObject([
      { position: 1, reason: "already_applied" },
    ]);
  });

  test("a limited voucher counts the shopper's uses, and needs to know the shopper", () => {
    expect(used([once], cart, ["ONCE"])).toEqual([["ONCE", 300]]);
    const again = basket([["disc", 5000]], { buyer: { isNew: false, usesOf: () => 1 } });
    expect(weighVouchers([once], again, ["ONCE"]).rejected).toMatchObject([{ reason: "used_up" }]);
    const stranger = basket([["disc", 5000]], { buyer: undefined });
    expect(weighVouchers([once], stranger, ["ONCE"]).rejected).toMatchObject([{ reason: "ineligible_user" }]);
  });
});

describe("what comes off", () => {
  test("percent first, then amounts, whatever the order of the codes", () => {
    const cart = basket([["disc", 10_000]]);
    const forward = used([ten, eight], cart, ["TEN", "EIGHT"]);
    expect(used([ten, eight], cart, ["EIGHT", "TEN"])).toEqual(forward);
    expect(forward).toEqual([
      ["TEN", 1000],
      ["EIGHT", 800],
    ]);
  });

  test("only the seller's lines are reduced, and never below nothing", () => {
    const huge = voucher("HUGE", "amount", 99_900, { seller: "disc" });
    const { applied } = weighVouchers(
      [huge],
      basket([
        ["clay", 5000],
        ["disc", 2400],
      ]),
      ["HUGE"],
    );
    expect(applied).toMatchObject([{ amount: 2400, shares: [0, 2400] }]);
  });
});
