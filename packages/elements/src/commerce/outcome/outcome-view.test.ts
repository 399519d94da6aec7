import type { TotalLine } from "@shop-feed/contract/commerce";
import { aCheckout } from "@shop-feed/contract/fakes";
import { CHECKOUT_TABLE, type CheckoutName } from "@shop-feed/state";
import { expect, it } from "vitest";
import { comparedLines, isOutcome, mustStay } from "./outcome-view.ts";

const line = (type: string, label: string, amount: number): TotalLine => ({
  type,
  label,
  amount: { amount, currency: "USD" },
});
const billOf = (...totals: TotalLine[]) => aCheckout({ totals, total: totals.at(-1)!.amount });

const seen = billOf(
  line("subtotal", "Item", 6800),
  line("items_discount", "River Plus price", -900),
  line("discount", "10% off", -590),
  line("fulfillment", "Delivery", 0),
  line("total", "Total", 5310),
);
const fresh = billOf(
  line("subtotal", "Item", 7000),
  line("items_discount", "River Plus price", -900),
  line("fulfillment", "Delivery", 0),
  line("tax", "Tax", 625),
  line("total", "Total", 6725),
);

it("sets both bills side by side, and keeps what went", () => {
  const rows = comparedLines(seen, fresh, seen.total).map(({ label, before, after, changed }) => [
    label,
    before?.amount,
    after?.amount,
    changed,
  ]);
  expect(rows).toEqual([
    ["Item", 6800, 7000, true],
    ["River Plus price", -900, -900, false],
    ["Delivery", 0, 0, false],
    ["Tax", undefined, 625, true],
    ["10% off", -590, undefined, true],
    ["Total", 5310, 6725, true],
  ]);
});

it("knows only the totals after a reload", () => {
  const [only, ...more] = comparedLines(undefined, fresh, { amount: 6505, currency: "USD" });
  expect(more).toEqual([]);
  expect(only).toMatchObject({ label: "Total", before: { amount: 6505 }, after: { amount: 6725 } });
});

it("stays exactly where the machine has no way out", () => {
  for (const [name, moves] of Object.entries(CHECKOUT_TABLE))
    if (name !== "idle") expect(mustStay(name as CheckoutName), name).toBe(!("close" in moves));
});

it("shows every state of a checkout as an outcome, a review, or nothing yet", () => {
  const rest = Object.keys(CHECKOUT_TABLE).filter((name) => !isOutcome(name as CheckoutName));
  expect(rest).toEqual(["idle", "offering", "preparing", "reviewing"]);
});
