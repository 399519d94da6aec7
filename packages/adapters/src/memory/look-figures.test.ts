import { FakeClock } from "@shop-feed/contract/fakes";
import type { Checkout } from "@shop-feed/contract/commerce";
import { expect, it } from "vitest";
import rivermart from "../../../../seeds/shops/rivermart.json" with { type: "json" };
import tempo from "../../../../seeds/shops/tempo.json" with { type: "json" };
import { createMemoryAdapter, type MemoryAdapterOptions } from "./create-memory-adapter.ts";

/** The moment at which every figure of the design was drawn. */
const open = (options: MemoryAdapterOptions) =>
  createMemoryAdapter({ clock: new FakeClock(new Date(2026, 10, 20, 9, 41).getTime()), ...options });
const bill = ({ totals }: Checkout) => totals.map(({ label, amount }) => `${label} ${amount.amount}`);
const records = [
  { variantId: "night-swim-black", quantity: 1 },
  { variantId: "record-brush-walnut", quantity: 1 },
];

it("bills a member of Rivermart as drawn", async () => {
  const adapter = open({ shop: rivermart });
  const { control } = adapter;
  control.setLink("linked");
  const checkout = await adapter.createCheckout({ lines: [{ variantId: "sweatshirt-oat-m", quantity: 1 }] });
  expect(bill(checkout)).toEqual([
    "Item 6800",
    "River Plus price -900",
    "Delivery 0",
    "Tax, Chicago IL 605",
    "Total 6505",
  ]);
  expect(
    checkout.delivery?.groups[0]?.options.map(({ title, description, price }) => [
      title,
      description,
      price.amount,
    ]),
  ).toEqual([
    ["Standard", "Free with River Plus", 0],
    ["Today by 9 pm", undefined, 299],
  ]);
  expect(checkout.instruments.find(({ selected }) => selected)?.label).toBe("Visa ending in 4242");

  control.setPrice("sweatshirt-oat-m", 6800, 6100);
  expect(bill(await adapter.getCheckout(checkout.id)).slice(-2)).toEqual([
    "Tax, Chicago IL 625",
    "Total 6725",
  ]);
});

it("bills a cart of Tempo Shop as drawn, and says how it came about in one line", async () => {
  const checkout = await open({ shop: tempo }).createCheckout({ lines: records });
  expect(bill(checkout)).toEqual([
    "Items 5300",
    "10% off Lowlight Records -530",
    "Delivery 400",
    "Free delivery -400",
    "Tax, Chicago IL 489",
    "Total 5259",
  ]);
  expect(checkout.explanation).toBe("$53.00 less 10%, free delivery, tax included.");
  expect(
    checkout.vouchers.map(({ title, state, reason, shortfall }) => [title, state, reason, shortfall?.amount]),
  ).toEqual([
    ["10% off Lowlight Records", "applied", undefined, undefined],
    ["Free delivery from $40", "applied", undefined, undefined],
    ["$8 off from $60", "not_applied", "below_minimum", 700],
    ["15% off, summer", "not_applied", "expired", undefined],
    ["$5 off a first order", "not_applied", "better_used", undefined],
  ]);
});

it("promises delivery for tomorrow to the account's own address, and only an estimate without a link", async () => {
  const adapter = open({ shop: rivermart, imagesBaseUrl: "https://brand.example/seeds/" });
  const offer = async () => {
    const [product] = await adapter.products(["sweatshirt"]);
    return product!.variants.find(({ id }) => id === "sweatshirt-oat-m")!.offer;
  };
  expect(await offer()).toMatchObject({
    price: { amount: 6800 },
    listPrice: { amount: 7800 },
    membership: { state: "unknown" },
    delivery: { kind: "estimate", minDays: 3, maxDays: 5 },
  });
  adapter.control.setLink("linked");
  expect(await offer()).toMatchObject({
    price: { amount: 5900 },
    membership: { program: "River Plus", state: "eligible", publicPrice: { amount: 6800 } },
    delivery: { kind: "promise", destination: "Home, 1420 W Larch St", price: { amount: 0 } },
  });
  const { delivery } = await offer();
  const latest = new Date(delivery!.latest!);
  expect([latest.getDate(), latest.getHours()]).toEqual([21, 21]);
  adapter.control.setMembershipKnown(false);
  expect(await offer()).toMatchObject({ price: { amount: 6800 }, membership: { state: "unknown" } });
  const [product] = await adapter.products(["sweatshirt"]);
  expect(product?.images[0]?.url).toBe("https://brand.example/seeds/images/sweatshirt-oat.webp");
});

it.each([
  [[{ variantId: "mug-pair-oat", quantity: 1 }], ["EIGHT60"], "$44.00, $4.00 delivery, tax included."],
  [
    [{ variantId: "mug-pair-oat", quantity: 2 }],
    ["EIGHT60"],
    "$88.00 less $8.00, $4.00 delivery, tax included.",
  ],
])("explains a total: %#", async (lines, voucherCodes, explanation) => {
  const adapter = open({ shop: tempo });
  const { id } = await adapter.createCheckout({ lines });
  expect((await adapter.updateCheckout(id, { voucherCodes })).explanation).toBe(explanation);
});
