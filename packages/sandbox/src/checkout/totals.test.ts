import { describe, expect, test } from "vitest";
import type { Voucher } from "../shop-file/shop-file.ts";
import { explain } from "./explain.ts";
import { totals } from "./totals.ts";

const voucher = (kind: Voucher["kind"], value: number, title: string): Voucher => ({
  code: title,
  title,
  kind,
  value,
  minimum: 0,
  combinable: true,
  audience: "everyone",
});
const plain = {
  currency: "USD",
  program: undefined,
  open: 5300,
  memberSaving: 0,
  pieces: 2,
  applied: [],
  delivery: 400,
  tax: { amount: 489, place: "Chicago IL" },
};
const records = {
  ...plain,
  applied: [
    { voucher: voucher("percent", 10, "10% off Lowlight Records"), amount: 530, shares: [290, 240] },
    { voucher: voucher("free_delivery", 0, "Free delivery from $40"), amount: 400, shares: [0, 0] },
  ],
};
const member = {
  ...plain,
  open: 6800,
  memberSaving: 900,
  pieces: 1,
  program: "River Plus",
  delivery: 0,
  tax: { amount: 605, place: "Chicago IL" },
};

describe("totals", () => {
  test("every line of the record cart, in order", () => {
    expect(totals(records).map(({ display_text, amount }) => [display_text, amount])).toEqual([
      ["Items", 5300],
      ["10% off Lowlight Records", -530],
      ["Delivery", 400],
      ["Free delivery", -400],
      ["Tax, Chicago IL", 489],
      ["Total", 5259],
    ]);
  });

  test("the member price is a line of its own", () => {
    expect(totals(member)).toMatchObject([
      { type: "subtotal", display_text: "Item", amount: 6800 },
      { type: "items_discount", display_text: "River Plus price", amount: -900 },
      { type: "fulfillment", amount: 0 },
      { type: "tax", amount: 605 },
      { type: "total", amount: 6505 },
    ]);
  });

  test("what is not known yet is not shown as nothing", () => {
    expect(totals({ ...plain, delivery: undefined, tax: undefined }).map(({ type }) => type)).toEqual([
      "subtotal",
      "total",
    ]);
  });
});

describe("the explanation", () => {
  test.each([
    [records, "$53.00 less 10%, free delivery, tax included."],
    [member, "$68.00 less $9.00 with River Plus, free delivery, tax included."],
    [plain, "$53.00, $4.00 delivery, tax included."],
    [{ ...plain, delivery: undefined, tax: undefined }, "$53.00."],
    [{ ...plain, currency: "JPY", tax: undefined }, "¥5,300, ¥400 delivery."],
  ])("%#", (breakdown, sentence) => {
    expect(explain(breakdown)).toBe(sentence);
  });
});
