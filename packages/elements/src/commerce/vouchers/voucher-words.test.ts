import type { Voucher } from "@shop-feed/contract/commerce";
import { describe, expect, it } from "vitest";
import { englishShop } from "../shop-voice.ts";
import { sortedVouchers, vouchersTitle, whyNot, withCode } from "./voucher-words.ts";

const now = new Date(2026, 10, 20, 9, 41).getTime();
const voucher = (part: Partial<Voucher>): Voucher => ({
  code: "C",
  title: "T",
  state: "not_applied",
  ...part,
});

describe("why a voucher is not used", () => {
  const cases: { part: Partial<Voucher>; says: string | undefined }[] = [
    {
      part: { reason: "below_minimum", shortfall: { amount: 700, currency: "USD" } },
      says: "Not used: this cart is $7.00 short",
    },
    { part: { reason: "below_minimum" }, says: "Not used: this cart is below its minimum" },
    {
      part: { reason: "expired", endsAt: new Date(2026, 7, 31, 12).toISOString() },
      says: "Not used: ended Mon 31 Aug",
    },
    { part: { reason: "expired" }, says: "Not used: it has ended" },
    { part: { reason: "not_started" }, says: "Not used: not valid yet" },
    { part: { reason: "ineligible_user" }, says: "Not used: not for this account" },
    { part: { reason: "wrong_seller" }, says: "Not used: nothing here is from its seller" },
    { part: { reason: "not_combinable" }, says: "Not used: does not combine with the others" },
    { part: { reason: "used_up" }, says: "Not used: already used" },
    { part: { reason: "unknown_code" }, says: "Not accepted: the shop does not know this code" },
    { part: { reason: "better_used" }, says: "Not used: the ones used save more" },
    { part: {}, says: undefined },
    { part: { state: "applied", reason: "expired" }, says: undefined },
  ];
  for (const { part, says } of cases)
    it(`${part.state ?? ""}${part.reason ?? "nobody said"}: ${says}`, () => {
      expect(whyNot(voucher(part), englishShop, now)).toBe(says);
    });
});

it("used ones come first, each kind in the shop's order", () => {
  const list = [voucher({ code: "a" }), voucher({ code: "b", state: "applied" }), voucher({ code: "c" })];
  expect(sortedVouchers(list).map(({ code }) => code)).toEqual(["b", "a", "c"]);
});

it("a typed code joins those in use, once in any spelling", () => {
  const used = [voucher({ code: "LOW10", state: "applied" }), voucher({ code: "OLD" })];
  expect(withCode(used, " eight60 ")).toEqual(["LOW10", "eight60"]);
  expect(withCode(used, "low10")).toEqual(["LOW10"]);
});

it("the title says whose choice it was", () => {
  const applied = voucher({ state: "applied" });
  expect(vouchersTitle([applied, applied], false, englishShop)).toBe("Vouchers, best two applied for you");
  expect(vouchersTitle([applied], false, englishShop)).toBe("Vouchers, best one applied for you");
  expect(vouchersTitle([applied], true, englishShop)).toBe("Vouchers, 1 applied");
  expect(vouchersTitle([voucher({})], false, englishShop)).toBe("Vouchers");
});
