import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nativeShop } from "../testing/fixture-shops.ts";
import { ShopClient } from "../testing/shop-client.ts";
import { startTestShop, type TestShop } from "../testing/start-test-shop.ts";

let shop: TestShop;
let client: ShopClient;
beforeAll(async () => {
  shop = await startTestShop(nativeShop);
  client = new ShopClient(shop.url);
});
afterAll(() => shop.dispose());

const cart = (quantity: number) => ({ line_items: [{ item: { id: "mug" }, quantity }] });

test("the same key and body get the kept answer, byte for byte", async () => {
  const key = randomUUID();
  const answers = await Promise.all([1, 2, 3].map(() => client.post("/ucp/carts", cart(1), key)));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
});

test("the same key with another body, or at another path, is a conflict", async () => {
  const key = randomUUID();
  await client.post("/ucp/carts", cart(1), key);
  for (const again of [
    client.post("/ucp/carts", cart(2), key),
    client.post("/ucp/checkout-sessions", cart(1), key),
  ])
    expect(await again).toMatchObject({ status: 409, body: { code: "idempotency_conflict" } });
});

test("a request that failed is not kept: its key can be used again", async () => {
  const key = randomUUID();
  expect((await client.post("/ucp/carts", { line_items: "none" }, key)).status).toBe(400);
  expect((await client.post("/ucp/carts", cart(1), key)).status).toBe(201);
});

test.each([
  ["no key", { "UCP-Agent": 'profile="https://p.example/x"' }, "{}", 400, "idempotency_key_required"],
  [
    "a key that is no UUID",
    { "UCP-Agent": 'profile="https://p.example/x"', "Idempotency-Key": "1" },
    "{}",
    400,
    "idempotency_key_required",
  ],
  ["no agent", { "Idempotency-Key": randomUUID() }, "{}", 400, "invalid_ucp_agent"],
  [
    "no JSON",
    { "UCP-Agent": 'profile="https://p.example/x"', "Idempotency-Key": randomUUID() },
    "{oops",
    400,
    "invalid_json",
  ],
  [
    "a list",
    { "UCP-Agent": 'profile="https://p.example/x"', "Idempotency-Key": randomUUID() },
    "[]",
    400,
    "invalid_request",
  ],
  [
    "too much",
    { "UCP-Agent": 'profile="https://p.example/x"', "Idempotency-Key": randomUUID() },
    `"${"x".repeat(300_000)}"`,
    413,
    "body_too_large",
  ],
])("%s is refused with a reason", async (_, headers, body, status, code) => {
  const response = await fetch(`${shop.url}/ucp/carts`, {
    method: "POST",
    headers: headers as Record<string, string>,
    body,
  });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code, content: expect.stringMatching(/\w/) });
});

test("with idempotency off a repeated request is done again", async () => {
  await shop.control("idempotency", { mode: "off" });
  const key = randomUUID();
  const [one, two] = [
    await client.post("/ucp/carts", cart(1), key),
    await client.post("/ucp/carts", cart(1), key),
  ];
  expect(one.body["id"]).not.toBe(two.body["id"]);
  await shop.control("idempotency", { mode: "on" });
});
