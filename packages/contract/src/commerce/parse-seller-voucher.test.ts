import { expect, it } from "vitest";
import { parseSeller } from "./parse-seller.ts";
import { parseVouchers } from "./parse-voucher.ts";

it("reads a seller, and takes a score out of five unless said", () => {
  expect(
    parseSeller({ id: "halden", name: "Halden", score: 4.9, selling_since: "2019-03-01" }),
  ).toMatchObject({ score: 4.9, scoreMax: 5, sellingSince: "2019-03-01" });
  expect(parseSeller({ id: "halden", name: "Halden", score: 9, score_max: 10 }).scoreMax).toBe(10);
  expect(parseSeller({ id: "halden", name: "Halden" }).scoreMax).toBeUndefined();
});

it.each([
  [{ id: "a" }, "$.name: expected text"],
  [{ id: "a", name: "A", on_time_percent: 101 }, "$.on_time_percent: expected a number from 0 to 100"],
  [{ id: "a", name: "A", url: "javascript:1" }, "$.url: expected an http or https URL"],
])("refuses the seller %j", (json, message) => expect(() => parseSeller(json)).toThrow(message));

it("reads vouchers with their reasons", () => {
  const vouchers = [
    {
      code: "SUMMER15",
      title: "15% off",
      state: "not_applied",
      reason: "expired",
      ends_at: "2026-08-31T23:59:59Z",
    },
  ];
  expect(parseVouchers({ vouchers })).toEqual([
    {
      code: "SUMMER15",
      title: "15% off",
      state: "not_applied",
      reason: "expired",
      endsAt: "2026-08-31T23:59:59Z",
    },
  ]);
});

it.each([
  [{}, "$.vouchers: expected a list"],
  [
    { vouchers: [{ code: "A", title: "A", state: "used" }] },
    "$.vouchers[0].state: expected one of applied, available, not_applied",
  ],
  [
    { vouchers: [{ code: "A", title: "A", state: "applied", amount: { amount: -1, currency: "USD" } }] },
    "$.vouchers[0].amount.amount: expected a whole number from 0",
  ],
])("refuses the vouchers %j", (json, message) => expect(() => parseVouchers(json)).toThrow(message));
