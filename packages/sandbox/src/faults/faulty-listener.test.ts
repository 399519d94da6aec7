import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chicago, nativeShop } from "../testing/fixture-shops.ts";
import { dig, ShopClient } from "../testing/shop-client.ts";
import { startTestShop, type TestShop } from "../testing/start-test-shop.ts";

let shop: TestShop;
let client: ShopClient;
beforeAll(async () => {
  shop = await startTestShop(nativeShop);
  client = new ShopClient(shop.url);
});
afterAll(() => shop.dispose());
beforeEach(() => shop.control("reset", {}));

const pay = { payment: { instruments: [{ id: "good", handler_id: "x", type: "card", selected: true }] } };
async function ready(): Promise<string> {
  const { body } = await client.post("/ucp/checkout-sessions", {
    line_items: [{ item: { id: "mug" }, quantity: 1 }],
    fulfillment: { methods: [{ type: "shipping", destinations: [chicago] }] },
  });
  return `/ucp/checkout-sessions/${String(body["id"])}/complete`;
}
const orders = async () => ((await shop.control("orders"))["orders"] as unknown[]).length;

describe("a dropped connection", () => {
  test("after acting: the order is taken, and the same key finds it", async () => {
    const path = await ready();
    await shop.control("faults", { kind: "reset_after", path: "/complete$", method: "POST" });
    const key = randomUUID();
    await expect(client.post(path, pay, key)).rejects.toThrow("fetch failed");
    expect(await orders()).toBe(1);
    const found = await client.post(path, pay, key);
    expect(found.body["status"]).toBe("completed");
    expect(await orders()).toBe(1);
    expect(await shop.control("requests")).toMatchObject({
      requests: [{}, { status: 0, idempotency_key: key }, { status: 200, idempotency_key: key }],
    });
  });

  test("before acting: nothing has happened", async () => {
    const path = await ready();
    await shop.control("faults", { kind: "reset_before", path: "/complete$" });
    await expect(client.post(path, pay)).rejects.toThrow("fetch failed");
    expect(await orders()).toBe(0);
  });
});

test("without idempotency a resent order is a second order", async () => {
  const path = await ready();
  await shop.control("idempotency", { mode: "off" });
  const key = randomUUID();
  await client.post(path, pay, key);
  await client.post(path, pay, key);
  expect(await orders()).toBe(2);
});

test("a status hits as many matching requests as it says, and no others", async () => {
  await shop.control("faults", {
    kind: "status",
    status: 500,
    times: 2,
    path: "^/ucp/catalog/search$",
    method: "post",
  });
  expect((await client.post("/ucp/catalog/lookup", { ids: ["mug"] })).status).toBe(200);
  const statuses = [];
  for (let count = 0; count < 3; count += 1) statuses.push((await client.post("/ucp/catalog/search")).status);
  expect(statuses).toEqual([500, 500, 200]);
});

test("a hanging request gets no answer, a slow one a late one", async () => {
  await shop.control("faults", { kind: "hang", path: "/sellers/" });
  await expect(
    fetch(`${shop.url}/shopfeed/sellers/disc`, { signal: AbortSignal.timeout(150) }),
  ).rejects.toThrow(/timeout/i);
  await shop.control("faults", { kind: "slow", ms: 120, path: "/sellers/" });
  const begun = performance.now();
  expect(dig(await (await fetch(`${shop.url}/shopfeed/sellers/disc`)).json(), "id")).toBe("disc");
  expect(performance.now() - begun).toBeGreaterThan(110);
});

test("a wrong fault is refused, a shop without control has no such door", async () => {
  expect(await shop.control("faults", { kind: "explode", path: "x" })).toMatchObject({
    code: "invalid_request",
    content: expect.stringContaining("$.kind"),
  });
  expect(await shop.control("faults", { kind: "hang", path: "(" })).toMatchObject({
    content: expect.stringContaining("a regular expression"),
  });
  const closed = await startTestShop(nativeShop, { control: false });
  expect((await fetch(`${closed.url}/sandbox/state`)).status).toBe(404);
  await closed.dispose();
});
