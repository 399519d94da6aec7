import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { chicago, nativeShop } from "../testing/fixture-shops.ts";
import { dig, ShopClient } from "../testing/shop-client.ts";
import { startTestShop } from "../testing/start-test-shop.ts";

test("a restart keeps stock, prices, checkouts, orders and the simulated hour", async () => {
  const shop = await startTestShop(nativeShop);
  const client = new ShopClient(shop.url);
  const body = {
    line_items: [
      { item: { id: "record-black" }, quantity: 2 },
      { item: { id: "mug" }, quantity: 1 },
    ],
    fulfillment: { methods: [{ type: "shipping", destinations: [chicago] }] },
  };
  const made = await client.post("/ucp/checkout-sessions", body);
  const open = await client.post("/ucp/checkout-sessions", body);
  const placed = await client.post(`/ucp/checkout-sessions/${String(made.body["id"])}/complete`, {
    payment: { instruments: [{ id: "good", handler_id: "x", type: "card", selected: true }] },
  });
  await shop.control("clock", { hours: 2 });
  await shop.control("price", { variant: "mug", price: 1 });
  const before = Date.parse(String((await shop.control("state"))["now"]));

  const { url } = await shop.restart();
  const again = new ShopClient(url);
  const order = await again.get(`/ucp/orders/${String(dig(placed.body, "order.id"))}`);
  expect(dig(order.body, "checkout_id")).toBe(made.body["id"]);
  expect(dig(await shop.control("stock"), "stock.record-black")).toBe(8);
  expect(
    dig(
      (await again.get(`/ucp/checkout-sessions/${String(open.body["id"])}`)).body,
      "line_items.1.item.price",
    ),
  ).toBe(1);
  expect(Date.parse(String((await shop.control("state"))["now"]))).toBeGreaterThanOrEqual(before);
  await shop.dispose();
});

test("goods of two sellers come in two parcels, each with its own lines", async () => {
  const shop = await startTestShop(nativeShop);
  const client = new ShopClient(shop.url);
  const made = await client.post("/ucp/checkout-sessions", {
    line_items: [
      { item: { id: "record-black" }, quantity: 2 },
      { item: { id: "mug" }, quantity: 1 },
    ],
    fulfillment: { methods: [{ type: "shipping", destinations: [chicago] }] },
  });
  const placed = await client.post(`/ucp/checkout-sessions/${String(made.body["id"])}/complete`, {
    payment: { instruments: [{ id: "good", handler_id: "x", type: "card" }] },
  });
  const path = `/ucp/orders/${String(dig(placed.body, "order.id"))}`;
  await shop.control("clock", { days: 1 });
  const order = await client.get(path);
  expect(order.body["dev.shopfeed.commerce"]).toMatchObject({
    state: "shipped",
    parcels: [
      { line_items: [{ quantity: 2 }], tracking_number: expect.any(String) },
      { line_items: [{ quantity: 1 }] },
    ],
  });
  await shop.control("clock", { days: 3 });
  const done = await client.get(path);
  expect(done.body["line_items"]).toMatchObject([
    { status: "fulfilled", quantity: { original: 2, total: 2, fulfilled: 2 } },
    { status: "fulfilled" },
  ]);
  expect(dig(done.body, "fulfillment.events.0")).toMatchObject({ type: "processing" });
  await shop.dispose();
});

test("a taken port is one clear sentence", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as AddressInfo;
  await expect(startTestShop(nativeShop, { port })).rejects.toThrow(
    `Port ${port} is taken. Choose another one.`,
  );
  other.close();
});

test("a wrong shop file stops the start and frees the port", async () => {
  await expect(startTestShop({ ...nativeShop, currency: 3 })).rejects.toThrow(
    "$.currency: expected a non-empty string",
  );
});
