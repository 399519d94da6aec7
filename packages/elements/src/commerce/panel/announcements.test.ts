import { aCheckout, anOrder } from "@shop-feed/contract/fakes";
import type { CheckoutState, LinkName } from "@shop-feed/state";
import { describe, expect, it } from "vitest";
import { englishShop } from "../shop-voice.ts";
import { type Heard, news } from "./announcements.ts";

const now = new Date(2026, 10, 20, 9, 41).getTime();
const idle: CheckoutState = { name: "idle", lines: [], updating: false };
const quiet: Heard = { link: "unlinked", checkout: idle, cart: 0 };
const said = (before: Partial<Heard>, after: Partial<Heard>) =>
  news({ ...quiet, ...before }, { ...quiet, ...after }, "Rivermart", englishShop, now).map(
    ({ text, urgency }) => `${urgency}: ${text}`.replaceAll("\u00A0", " "),
  );
const checkout = (part: Partial<CheckoutState>) => ({
  checkout: { ...idle, checkout: aCheckout(), ...part },
});

describe("what is said once", () => {
  const links: readonly (readonly [LinkName, LinkName, string[]])[] = [
    ["linking", "linked", ["polite: Linked to Rivermart"]],
    ["linking", "denied", ["assertive: Not linked. Nothing was shared."]],
    ["linking", "expired", ["assertive: The sign-in ran out. Nothing was shared. Start again."]],
    ["unlinking", "unlinked", ["polite: Unlinked from Rivermart"]],
    ["checking", "linked", []],
    ["linking", "unlinked", []],
  ];
  for (const [from, to, expected] of links)
    it(`link: ${from} → ${to}`, () => expect(said({ link: from }, { link: to })).toEqual(expected));

  it("a price that changes, not one that is another's", () => {
    const price = { of: "v1", words: "Price $68.00" };
    expect(said({ price }, { price: { of: "v1", words: "Price $59.00" } })).toEqual(["polite: Price $59.00"]);
    expect(said({ price }, { price: { of: "v2", words: "Price $59.00" } })).toEqual([]);
    expect(said({}, { price })).toEqual([]);
    expect(said({ price }, { price: { ...price } })).toEqual([]);
  });

  it("an order, and failures at once", () => {
    const placing = checkout({ name: "placing" });
    const order = { ...anOrder(), arrivesBy: new Date(2026, 10, 21, 21).toISOString() };
    expect(said(placing, checkout({ name: "placed", order }))).toEqual([
      "polite: Arrives tomorrow, Sat 21 Nov",
    ]);
    expect(said(placing, checkout({ name: "outcome_unknown" }))).toEqual(["assertive: Do not order again."]);
    expect(said(placing, checkout({ name: "declined" }))[0]).toMatch(/^assertive: Nothing was charged/);
    const before = { amount: 6505, currency: "USD" };
    const changed = checkout({
      name: "price_changed",
      before,
      checkout: aCheckout({ total: { amount: 6725, currency: "USD" } }),
    });
    expect(said(placing, changed)).toEqual([
      "assertive: The price changed from $65.05 to $67.25. Nothing has been ordered or charged.",
    ]);
  });

  it("a new total of the same review", () => {
    const from = checkout({ name: "reviewing" });
    const to = checkout({
      name: "reviewing",
      checkout: aCheckout({ total: { amount: 999, currency: "USD" } }),
    });
    expect(said(from, to)).toEqual(["polite: Total $9.99"]);
    expect(said(from, from)).toEqual([]);
  });

  it("what goes into the cart, and its new bill", () => {
    expect(said({ cart: 0 }, { cart: 1 })).toEqual(["polite: Added. 1 item in the cart"]);
    expect(said({ cart: undefined, cartTotal: "$29.00" }, { cart: undefined, cartTotal: "$53.00" })).toEqual([
      "polite: You pay $53.00",
    ]);
  });
});
