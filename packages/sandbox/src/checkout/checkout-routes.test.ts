import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chicago, nativeShop } from "../testing/fixture-shops.ts";
import { codes, dig, ShopClient, totalsOf } from "../testing/shop-client.ts";
import { startTestShop, type TestShop } from "../testing/start-test-shop.ts";

let shop: TestShop;
let client: ShopClient;
beforeAll(async () => {
  shop = await startTestShop(nativeShop);
  client = new ShopClient(shop.url, { buyer: "mia" });
});
afterAll(() => shop.dispose());
beforeEach(() => shop.control("reset", {}));

const lines = (...items: [string, number][]) => ({
  line_items: items.map(([id, quantity]) => ({ item: { id }, quantity })),
});
const to = (destination: object) => ({
  fulfillment: { methods: [{ type: "shipping", destinations: [destination] }] },
});
const pay = (id: string) => ({
  payment: { instruments: [{ id, handler_id: "bazaar-test-card", type: "card", selected: true }] },
});
const begin = (body: object) =>
  client.post("/ucp/checkout-sessions", { discounts: { codes: [] }, ...to(chicago), ...body });
const pathOf = (body: unknown) => `/ucp/checkout-sessions/${String(dig(body, "id"))}`;
const stockOf = async (variant: string) => dig(await shop.control("stock"), `stock.${variant}`);
const orders = async () => (await shop.control("orders"))["orders"] as unknown[];

describe("from cart to order", () => {
  test("an address makes it ready; each missing part is named with its place", async () => {
    const { street_address: _street, address_region: _region, ...partial } = chicago;
    const made = await begin({ ...lines(["record-black", 1]), ...to(partial) });
    expect(made.body["status"]).toBe("incomplete");
    expect(dig(made.body, "messages")).toMatchObject([
      {
        code: "missing",
        path: "$.fulfillment.methods[0].destinations[0].street_address",
        severity: "recoverable",
      },
      { code: "missing", path: "$.fulfillment.methods[0].destinations[0].address_region" },
    ]);
    const ready = await client.put(pathOf(made.body), {
      ...lines(["record-black", 1]),
      ...to(chicago),
      discounts: { codes: [] },
    });
    expect(ready.body["status"]).toBe("ready_for_complete");
    expect(totalsOf(ready.body)).toEqual({ subtotal: 2900, fulfillment: 400, tax: 297, total: 3597 });
  });

  test("an update replaces everything and keeps the ids of lines that stay", async () => {
    const made = await begin(lines(["record-black", 1], ["mug", 1]));
    const mugLine = dig(made.body, "line_items.1.id");
    const next = await client.put(pathOf(made.body), lines(["mug", 2], ["brush", 1]));
    expect(dig(next.body, "line_items.0.id")).toBe(mugLine);
    expect(dig(next.body, "line_items.1.id")).not.toBe(dig(made.body, "line_items.0.id"));
    expect(dig(next.body, "fulfillment.methods.0.destinations")).toEqual([]);
  });

  test("another delivery option costs its price; one that is not offered is replaced with a warning", async () => {
    const choose = (id: string) => ({
      fulfillment: {
        methods: [
          { type: "shipping", destinations: [chicago], groups: [{ id: "all", selected_option_id: id }] },
        ],
      },
    });
    const express = await begin({ ...lines(["mug", 1]), ...choose("express") });
    expect(totalsOf(express.body)["fulfillment"]).toBe(900);
    const strange = await begin({ ...lines(["mug", 1]), ...choose("drone") });
    expect(totalsOf(strange.body)["fulfillment"]).toBe(400);
    expect(codes(strange.body)).toEqual(["fulfillment_changed"]);
  });

  test("a declined card leaves the checkout open for another one", async () => {
    const { body } = await begin({ ...lines(["mug", 2]), attribution: { post: "p7" } });
    const declined = await client.post(`${pathOf(body)}/complete`, pay("bad"));
    expect(declined.status).toBe(200);
    expect(declined.body).toMatchObject({ ucp: { status: "error" }, status: "ready_for_complete" });
    expect(codes(declined.body)).toEqual(["payment_failed"]);
    expect(await stockOf("mug")).toBe(5);
    const placed = await client.post(`${pathOf(body)}/complete`, pay("good"));
    expect(placed.body).toMatchObject({ ucp: { status: "success" }, status: "completed" });
    expect(await stockOf("mug")).toBe(3);
    const order = await client.get(`/ucp/orders/${String(dig(placed.body, "order.id"))}`);
    expect(order.body["attribution"]).toEqual({ post: "p7" });
  });

  test("a platform's own card is taken by its test token and never echoed", async () => {
    const { body } = await begin(lines(["mug", 1]));
    const own = (token: string) => ({
      payment: {
        instruments: [
          { id: "mine", handler_id: "x", type: "card", credential: { type: "test_token", token } },
        ],
      },
    });
    expect(codes((await client.post(`${pathOf(body)}/complete`, own("something"))).body)).toEqual([
      "payment_failed",
    ]);
    expect(codes((await client.post(`${pathOf(body)}/complete`, own("test_decline"))).body)).toEqual([
      "payment_failed",
    ]);
    const placed = await client.post(`${pathOf(body)}/complete`, own("test_approve"));
    expect(placed.body["status"]).toBe("completed");
    expect(JSON.stringify(placed.body["payment"])).not.toContain("credential");
  });

  test("a cart becomes a checkout with its lines and buyer, whatever else is sent", async () => {
    const cart = await client.post("/ucp/carts", {
      ...lines(["mug", 2]),
      buyer: { email: "mia@example.com" },
    });
    const made = await client.post("/ucp/checkout-sessions", {
      cart_id: cart.body["id"],
      ...lines(["brush", 1]),
      ...to(chicago),
    });
    expect(dig(made.body, "line_items.0.item.id")).toBe("mug");
    expect(made.body["buyer"]).toEqual({ email: "mia@example.com" });
    expect(made.body["status"]).toBe("ready_for_complete");
  });
});

describe("what cannot be sold", () => {
  test("more than there is, also over two lines", async () => {
    const made = await begin(lines(["record-sea", 2], ["record-sea", 2]));
    expect(dig(made.body, "messages")).toMatchObject([
      { code: "out_of_stock", path: "$.line_items[1]", content: "Only 1 left in Sea." },
    ]);
  });

  test("an address the shop or the product does not ship to", async () => {
    const paris = await begin({ ...lines(["mug", 1]), ...to({ ...chicago, address_country: "FR" }) });
    expect(dig(paris.body, "messages")).toMatchObject([
      { code: "address_undeliverable", path: "$.fulfillment.methods[0].destinations[0]" },
    ]);
    const lamp = await begin(lines(["lamp", 1]));
    expect(dig(lamp.body, "messages")).toMatchObject([
      { code: "address_undeliverable", path: "$.line_items[0]" },
    ]);
  });

  test("the last one, wanted twice at once, is sold once", async () => {
    await shop.control("stock", { variant: "mug", quantity: 1 });
    const both = await Promise.all([begin(lines(["mug", 1])), begin(lines(["mug", 1]))]);
    const done = await Promise.all(
      both.map(({ body }) => client.post(`${pathOf(body)}/complete`, pay("good"))),
    );
    expect(new Set(done.map(({ body }) => body["status"]))).toEqual(new Set(["completed", "incomplete"]));
    const loser = done.find(({ body }) => body["status"] === "incomplete");
    expect(dig(loser?.body, "messages")).toMatchObject([
      { code: "out_of_stock", path: "$.line_items[0]", content: "Sold out in mug." },
    ]);
    expect(await orders()).toHaveLength(1);
    expect(await stockOf("mug")).toBe(0);
  });
});

describe("the price of the moment", () => {
  test("a price that changed since it was shown stops the order and says both totals; then it can be placed", async () => {
    const { body } = await begin(lines(["mug", 1]));
    await shop.control("price", { variant: "mug", price: 4600 });
    const stopped = await client.post(`${pathOf(body)}/complete`, pay("good"));
    expect(dig(stopped.body, "messages.0")).toMatchObject({
      code: "price_changed",
      path: "$.totals",
      content: "The total is now $54.72, not $52.51. Nothing has been ordered or charged.",
    });
    expect(await orders()).toHaveLength(0);
    const placed = await client.post(`${pathOf(body)}/complete`, pay("good"));
    expect(placed.body["status"]).toBe("completed");
  });

  test("the total the shopper agreed to holds, even when a newer one was read in between", async () => {
    const { body } = await begin(lines(["mug", 1]));
    const agreed = {
      "dev.shopfeed.commerce": { expected_total: { amount: totalsOf(body)["total"], currency: "USD" } },
    };
    await shop.control("price", { variant: "mug", price: 4600 });
    await client.get(pathOf(body));
    const stopped = await client.post(`${pathOf(body)}/complete`, { ...pay("good"), ...agreed });
    expect(codes(stopped.body)).toEqual(["price_changed"]);
  });
});

describe("vouchers at the checkout", () => {
  test("the shop picks the best two and says why the rest is not used", async () => {
    await begin(lines(["mug", 1]));
    const made = await client.post("/ucp/checkout-sessions", {
      ...lines(["record-black", 1], ["brush", 1]),
      ...to(chicago),
    });
    expect(totalsOf(made.body)).toEqual({
      subtotal: 5300,
      discount: -930,
      fulfillment: 400,
      tax: 489,
      total: 5259,
    });
    const extension = made.body["dev.shopfeed.commerce"];
    expect(dig(extension, "explanation")).toBe("$53.00 less 10%, free delivery, tax included.");
    expect(dig(extension, "vouchers")).toMatchObject([
      { state: "applied" },
      { state: "applied" },
      { code: "EIGHT", reason: "below_minimum", shortfall: { amount: 700 } },
      { reason: "expired" },
      { reason: "not_started" },
      { reason: "not_combinable" },
    ]);
  });

  test("refused codes are warnings with their place, and the shopper's uses are counted", async () => {
    const ask = (wanted: string[]) => begin({ ...lines(["brush", 1]), discounts: { codes: wanted } });
    const refused = await ask(["OLD", "NOPE", "EIGHT"]);
    expect(dig(refused.body, "messages")).toMatchObject([
      { type: "warning", code: "discount_code_expired", path: "$.discounts.codes[0]" },
      { code: "discount_code_invalid", path: "$.discounts.codes[1]" },
      { code: "discount_code_invalid", content: "EIGHT is not used: this cart is $36.00 short." },
    ]);
    expect(refused.body["status"]).toBe("ready_for_complete");
    const hello = await ask(["HELLO"]);
    expect(totalsOf(hello.body)["discount"]).toBe(-500);
    await client.post(`${pathOf(hello.body)}/complete`, pay("good"));
    expect(codes((await ask(["HELLO"])).body)).toEqual(["discount_code_user_ineligible"]);
  });
});

describe("the end of a checkout", () => {
  test("completing again gives the same order, with the same key or another", async () => {
    const { body } = await begin(lines(["mug", 1]));
    const key = randomUUID();
    const first = await client.post(`${pathOf(body)}/complete`, pay("good"), key);
    const same = await client.post(`${pathOf(body)}/complete`, pay("good"), key);
    const other = await client.post(`${pathOf(body)}/complete`, pay("good"));
    expect(same.body).toEqual(first.body);
    expect(dig(other.body, "order.id")).toBe(dig(first.body, "order.id"));
    expect(await orders()).toHaveLength(1);
  });

  test("a canceled one cannot be completed or changed, and expires by simulated time", async () => {
    const { body } = await begin(lines(["mug", 1]));
    await client.post(`${pathOf(body)}/cancel`);
    expect(codes((await client.post(`${pathOf(body)}/complete`, pay("good"))).body)).toEqual([
      "terminal_state",
    ]);
    const left = await begin(lines(["mug", 1]));
    await shop.control("clock", { hours: 7 });
    expect((await client.get(pathOf(left.body))).body).toMatchObject({
      status: "canceled",
      messages: [{ code: "expired" }],
    });
  });
});
