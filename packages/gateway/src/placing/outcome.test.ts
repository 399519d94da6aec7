import type { Checkout, CheckoutMessage } from "@shop-feed/contract";
import { Failure, type FailureCode } from "@shop-feed/contract";
import { describe, expect, it } from "vitest";
import { obstacle, outcomeOfFailure } from "./outcome.ts";

const TOTAL = { amount: 100, currency: "USD" };
const WIRE = { id: "c1" };

function checkout(change: Partial<Checkout>, messages: Partial<CheckoutMessage>[] = []): Checkout {
  const line = { id: "l", title: "", quantity: 1, unitPrice: TOTAL, total: TOTAL };
  return {
    id: "c1",
    status: "ready_for_complete",
    currency: "USD",
    lines: [
      { ...line, variantId: "a" },
      { ...line, variantId: "b" },
    ],
    totals: [],
    total: TOTAL,
    instruments: [],
    messages: messages.map((message) => ({
      type: "error",
      code: "x",
      content: "Words.",
      disclosure: false,
      ...message,
    })),
    vouchers: [],
    addressesEditable: true,
    links: [],
    ...change,
  };
}

describe("what stands in the way of an order", () => {
  it.each([
    ["nothing", checkout({}), undefined],
    ["a warning is no obstacle", checkout({}, [{ type: "warning", code: "out_of_stock" }]), undefined],
    [
      "the price",
      checkout({ total: { amount: 101, currency: "USD" } }),
      { state: "price_changed", checkout: WIRE, before: TOTAL },
    ],
    [
      "the currency",
      checkout({ total: { amount: 100, currency: "CAD" } }),
      { state: "price_changed", before: TOTAL },
    ],
    [
      "one line's stock",
      checkout({}, [{ code: "out_of_stock", path: "$.line_items[1].quantity" }]),
      { state: "out_of_stock", variant_ids: ["b"] },
    ],
    [
      "stock without a line's name",
      checkout({}, [{ code: "out_of_stock" }]),
      { state: "out_of_stock", variant_ids: ["a", "b"] },
    ],
    ["a decline", checkout({}, [{ code: "payment_failed" }]), { state: "declined", reason: "Words." }],
    ["a sign-in", checkout({}, [{ code: "identity_required" }]), { state: "needs_link" }],
    [
      "the shop's own page",
      checkout({ status: "requires_escalation", continueUrl: "https://a.example" }),
      { state: "buyer_action", continue_url: "https://a.example" },
    ],
    ["the end of the checkout", checkout({ status: "canceled" }), { state: "refused" }],
    ["anything else", checkout({}, [{ code: "odd" }]), { state: "refused", reason: "Words." }],
  ])("%s", (_, seen, expected) => {
    const outcome = obstacle(seen, WIRE, TOTAL, "after");
    if (expected === undefined) expect(outcome).toBeUndefined();
    else expect(outcome).toMatchObject(expected);
  });

  it("takes no earlier decline for one of a card that was not tried yet", () => {
    expect(obstacle(checkout({}, [{ code: "payment_failed" }]), WIRE, TOTAL, "before")).toBeUndefined();
  });
});

describe("failures of the call that takes the order", () => {
  it.each<[FailureCode]>([
    ["timeout"],
    ["network"],
    ["server"],
    ["malformed"],
    ["conflict"],
    ["rate_limited"],
  ])("%s decides nothing", (code) => {
    expect(outcomeOfFailure(new Failure({ code, message: "" }))).toBeUndefined();
  });

  it.each<[FailureCode, string]>([
    ["identity_required", "needs_link"],
    ["insufficient_scope", "needs_link"],
    ["out_of_stock", "out_of_stock"],
    ["refused", "refused"],
    ["expired", "refused"],
  ])("%s means %s", (code, state) => {
    expect(outcomeOfFailure(new Failure({ code, message: "" }))).toMatchObject({ state });
  });
});
