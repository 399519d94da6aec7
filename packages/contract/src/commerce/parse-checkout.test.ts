import { describe, expect, it } from "vitest";
import fixture from "../../test/fixtures/checkout.json" with { type: "json" };
import { Failure } from "../failure.ts";
import { fromAddress } from "./address.ts";
import { EXTENSION } from "./extension.ts";
import { parseCheckout } from "./parse-checkout.ts";

const usd = (amount: number) => ({ amount, currency: "USD" });

it("reads a checkout with its bill, delivery, vouchers and ways to pay", () => {
  const checkout = parseCheckout(fixture);
  expect(checkout).toMatchObject({
    id: "co_7",
    status: "ready_for_complete",
    currency: "USD",
    total: usd(6505),
    lines: [
      { id: "li_1", variantId: "sweatshirt-oat-m", quantity: 1, unitPrice: usd(6800), total: usd(5900) },
    ],
    explanation: "$68.00 at the River Plus price, free delivery, tax included.",
    addressesEditable: false,
    chargedBy: "Rivermart",
    placementId: "1bd56a5c-8f5f-4b0e-9a3c-7d3a5e0e3b11",
    expiresAt: "2026-11-20T15:41:00Z",
  });
  expect(checkout.totals.map(({ type, label, amount }) => [type, label, amount.amount])).toEqual([
    ["subtotal", "Item", 6800],
    ["items_discount", "River Plus price", -900],
    ["fulfillment", "Delivery", 0],
    ["tax", "Tax, Chicago IL", 605],
    ["total", "total", 6505],
  ]);
  expect(checkout.delivery).toMatchObject({
    selectedDestinationId: "home",
    destinations: [
      {
        id: "home",
        label: "Home",
        street: "1420 W Larch St",
        locality: "Chicago",
        region: "IL",
        country: "US",
      },
    ],
    groups: [
      {
        selectedOptionId: "standard",
        options: [{ price: usd(0), latest: "2026-11-21T21:00:00Z" }, { price: usd(299) }],
      },
    ],
  });
  expect(checkout.instruments.map(({ label, selected }) => [label, selected])).toEqual([
    ["Visa •••• 4242", true],
    ["Gift card, $20 left", false],
  ]);
  expect(checkout.messages.map(({ code, disclosure, severity }) => [code, disclosure, severity])).toEqual([
    ["final_sale", true, undefined],
    ["address_undeliverable", false, "recoverable"],
  ]);
  expect(checkout.vouchers).toMatchObject([
    { code: "LOW10", state: "applied", amount: usd(530) },
    { code: "EIGHT60", reason: "below_minimum", shortfall: usd(700), sellerId: "lowlight" },
  ]);
});

it("reads what a plain UCP shop must send, and no more", () => {
  const { id, status, currency, line_items, totals, links } = fixture;
  const checkout = parseCheckout({ id, status, currency, line_items, totals, links });
  expect(checkout).toMatchObject({
    delivery: undefined,
    instruments: [],
    messages: [],
    vouchers: [],
    addressesEditable: true,
    placementId: undefined,
  });
});

it("works out a line's total where the shop does not", () => {
  const [line] = fixture.line_items;
  const checkout = parseCheckout({ ...fixture, line_items: [{ ...line, quantity: 3, totals: undefined }] });
  expect(checkout.lines[0]?.total).toEqual(usd(20_400));
});

it("is not broken by a bad picture or policy link, and does not use them", () => {
  const [line] = fixture.line_items;
  const checkout = parseCheckout({
    ...fixture,
    line_items: [{ ...line, item: { ...line?.item, image_url: "javascript:alert(1)" } }],
    links: [{ type: "terms", url: "javascript:alert(1)" }, ...fixture.links],
  });
  expect(checkout.lines[0]?.imageUrl).toBeUndefined();
  expect(checkout.links.map(({ url }) => url)).toEqual([
    "https://rivermart.example/terms",
    "https://rivermart.example/privacy",
  ]);
});

describe("refuses a checkout nobody should pay", () => {
  const total = { type: "total", amount: 1 };
  it.each<[string, object, string]>([
    [
      "without a total",
      { totals: [] },
      "$.totals: expected exactly one entry of type total, not negative, got a list",
    ],
    ["with two totals", { totals: [total, total] }, "$.totals: expected exactly one entry of type total"],
    [
      "with a negative total",
      { totals: [{ type: "total", amount: -1 }] },
      "$.totals: expected exactly one entry of type total",
    ],
    [
      "with a total in cents and a half",
      { totals: [{ type: "total", amount: 0.5 }] },
      "$.totals[0].amount: expected a whole number",
    ],
    ["in a state it does not know", { status: "paid" }, "$.status: expected one of incomplete, "],
    ["in no currency", { currency: "dollars" }, "$.currency: expected an ISO 4217 code such as USD"],
    [
      "continued by a script",
      { continue_url: "javascript:alert(1)" },
      "$.continue_url: expected an http or https URL",
    ],
    [
      "of nothing",
      { line_items: [{ ...fixture.line_items[0], quantity: 0 }] },
      "$.line_items[0].quantity: expected a whole number from 1",
    ],
    [
      "of more than can be counted",
      {
        line_items: [
          {
            ...fixture.line_items[0],
            item: { ...fixture.line_items[0]?.item, price: Number.MAX_SAFE_INTEGER },
            quantity: 2,
            totals: undefined,
          },
        ],
      },
      "$.line_items[0]: expected a price times quantity that is exact",
    ],
    [
      "with a voucher of float money",
      {
        [EXTENSION]: {
          vouchers: [{ code: "a", title: "b", state: "applied", amount: { amount: 1.5, currency: "USD" } }],
        },
      },
      '$["dev.shopfeed.commerce"].vouchers[0].amount.amount: expected a whole number',
    ],
  ])("%s", (_what, change, message) => {
    expect(() => parseCheckout({ ...fixture, ...change })).toThrow(Failure);
    expect(() => parseCheckout({ ...fixture, ...change })).toThrow(message);
  });
});

it("writes an address as UCP does, without empty fields", () => {
  const address = parseCheckout(fixture).delivery?.destinations[0];
  expect(fromAddress({ ...address!, region: "", phone: undefined })).toEqual({
    first_name: "Ada",
    last_name: "Lindqvist",
    street_address: "1420 W Larch St",
    extended_address: "Apt 3",
    address_locality: "Chicago",
    postal_code: "60607",
    address_country: "US",
  });
});
