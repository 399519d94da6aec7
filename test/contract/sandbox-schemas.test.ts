import { fileURLToPath } from "node:url";
import {
  codes,
  dig,
  linkAccount,
  ShopClient,
  startTestShop,
  type TestShop,
} from "@shop-feed/sandbox/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { delivery, instruments, natives, pay } from "./shopping.ts";
import {
  type Check,
  extensionId,
  profileId,
  schemaCheck,
  ucpFolder,
  ucpSchemasPresent,
} from "./ucp-schemas.ts";

const shopFile = (id: string) => fileURLToPath(new URL(`../../seeds/shops/${id}.json`, import.meta.url));
const extension = "dev.shopfeed.commerce";
const ucp = (path: string) => `https://ucp.dev/schemas/${path}`;
const errorResponse = ucp("shopping/types/error_response.json");

if (!ucpSchemasPresent)
  console.warn(
    `\n  SKIPPED: the sandbox against the official UCP schemas. They are not in ${ucpFolder}; set SHOP_FEED_SHARED.\n`,
  );

describe.runIf(ucpSchemasPresent)("every answer of the sandbox is valid UCP 2026-04-08", () => {
  let check: Check;
  let rivermart: TestShop;
  let tempo: TestShop;
  let linked: ShopClient;
  let guest: ShopClient;

  beforeAll(async () => {
    check = schemaCheck();
    [rivermart, tempo] = await Promise.all([
      startTestShop(shopFile("rivermart")),
      startTestShop(shopFile("tempo")),
    ]);
    linked = new ShopClient(rivermart.url, { token: (await linkAccount(rivermart.url, "ada")).access_token });
    guest = new ShopClient(tempo.url, { buyer: "buyer-1" });
  });
  afterAll(() => Promise.all([rivermart.dispose(), tempo.dispose()]));

  const shops = [
    { name: "Rivermart", url: () => rivermart.url, client: () => linked },
    { name: "Tempo Shop", url: () => tempo.url, client: () => guest },
  ];
  const expectValid = (schema: string, value: unknown) =>
    expect(check(schema, value), JSON.stringify(value, null, 1)).toEqual([]);
  const expectExtension = (name: string, value: unknown) =>
    expectValid(`${extensionId}#/$defs/${name}`, value);

  function expectCheckout(body: unknown) {
    expectValid(ucp("shopping/discount.json#/$defs/dev.ucp.shopping.checkout"), body);
    expectValid(ucp("shopping/fulfillment.json#/$defs/dev.ucp.shopping.checkout"), body);
    expectExtension("checkout", (body as Record<string, unknown>)[extension]);
    expectSoundTotals(body);
  }

  /** The schemas cannot add: every line has words, and the total is the sum of what stands before it. */
  function expectSoundTotals(body: unknown) {
    const totals = dig(body, "totals") as { type: string; display_text?: string; amount: number }[];
    expect(totals.every((total) => (total.display_text ?? "") !== "")).toBe(true);
    const parts = totals.filter(({ type }) => type !== "total");
    expect(totals.at(-1)).toMatchObject({
      type: "total",
      amount: parts.reduce((sum, { amount }) => sum + amount, 0),
    });
  }

  function expectProduct(product: unknown) {
    expectExtension("product", (product as Record<string, unknown>)[extension]);
    const variants = dig(product, "variants") as Record<string, unknown>[];
    expect(variants.length).toBeGreaterThan(0);
    for (const variant of variants) expectExtension("offer", variant[extension]);
  }

  describe.each(shops)("$name", ({ url, client }) => {
    test("profile", async () => {
      const { body } = await client().get("/.well-known/ucp");
      expectValid(`${profileId}#/$defs/business_profile`, body);
      const capabilities = dig(body, "ucp.capabilities") as Record<string, { config?: unknown }[]>;
      expectExtension("capability_config", capabilities[extension]?.[0]?.config);
      const linking = capabilities["dev.ucp.common.identity_linking"]?.[0];
      const schema = ucp(
        "common/identity_linking.json#/$defs/dev.ucp.common.identity_linking/business_schema",
      );
      if (linking) expectValid(schema, linking);
    });

    test("catalogue: every product of the shop, by search, lookup and detail", async () => {
      const search = await client().post("/ucp/catalog/search", { pagination: { limit: 50 } });
      expectValid(ucp("shopping/catalog_search.json#/$defs/search_response"), search.body);
      const products = dig(search.body, "products") as { id: string; variants: { id: string }[] }[];
      expect(products.length).toBeGreaterThan(5);
      products.forEach(expectProduct);

      const ids = products.flatMap(({ id, variants }) => [id, variants[0]?.id ?? ""]);
      const lookup = await client().post("/ucp/catalog/lookup", {
        ids: [...ids, "nothing"],
        context: { address_country: "US", postal_code: "60607" },
      });
      expectValid(ucp("shopping/catalog_lookup.json#/$defs/lookup_response"), lookup.body);
      (dig(lookup.body, "products") as unknown[]).forEach(expectProduct);
      expect(codes(lookup.body)).toEqual(["not_found"]);

      for (const { id } of products) {
        const detail = await client().post("/ucp/catalog/product", { id });
        expectValid(ucp("shopping/catalog_lookup.json#/$defs/get_product_response"), detail.body);
        expectProduct(dig(detail.body, "product"));
      }
      const missing = await client().post("/ucp/catalog/product", { id: "nothing" });
      expectValid(errorResponse, missing.body);
    });

    test("the catalogue in pages ends where it says", async () => {
      const first = await client().post("/ucp/catalog/search", { pagination: { limit: 4 } });
      expectValid(ucp("shopping/catalog_search.json#/$defs/search_response"), first.body);
      const cursor = dig(first.body, "pagination.cursor");
      const second = await client().post("/ucp/catalog/search", { pagination: { limit: 50, cursor } });
      expectValid(ucp("shopping/catalog_search.json#/$defs/search_response"), second.body);
      const counted =
        (dig(first.body, "products") as unknown[]).length +
        (dig(second.body, "products") as unknown[]).length;
      expect(counted).toBe(dig(first.body, "pagination.total_count"));
    });

    test("cart: create, read, replace, cancel, gone", async () => {
      const [one, two] = await natives(client());
      const made = await client().post("/ucp/carts", {
        line_items: [{ item: { id: one }, quantity: 1 }],
        context: { address_country: "US", address_region: "IL", postal_code: "60607" },
      });
      expect(made.status).toBe(201);
      const path = `/ucp/carts/${String(made.body["id"])}`;
      const read = await client().get(path);
      const replaced = await client().put(path, {
        line_items: [
          { item: { id: one }, quantity: 2 },
          { item: { id: two }, quantity: 1 },
        ],
        discounts: { codes: ["NOPE"] },
      });
      const canceled = await client().post(`${path}/cancel`);
      for (const { body } of [made, read, replaced, canceled]) {
        expectValid(ucp("shopping/discount.json#/$defs/dev.ucp.shopping.cart"), body);
        expectSoundTotals(body);
        expectExtension("checkout", body[extension]);
      }
      const gone = await client().get(path);
      expectValid(errorResponse, gone.body);
    });

    test("checkout: incomplete, ready, declined, placed, and the order until it is delivered", async () => {
      const [one, two] = await natives(client());
      const lines = [
        { item: { id: one }, quantity: 1 },
        { item: { id: two }, quantity: 1 },
      ];
      const made = await client().post("/ucp/checkout-sessions", {
        line_items: lines,
        attribution: { post: "p1", creator: "c1", tag: "t1" },
      });
      expect(made.status).toBe(201);
      const path = `/ucp/checkout-sessions/${String(made.body["id"])}`;
      const ready = await client().put(path, {
        line_items: lines,
        discounts: { codes: ["NOPE"] },
        ...delivery,
      });
      expect(dig(ready.body, "status")).toBe("ready_for_complete");
      const [good, bad] = instruments(ready.body);
      const declined = await client().post(`${path}/complete`, pay(bad));
      expect(codes(declined.body)).toContain("payment_failed");
      const placed = await client().post(`${path}/complete`, pay(good));
      expect(dig(placed.body, "status")).toBe("completed");
      const again = await client().put(path, { line_items: lines });
      expect(codes(again.body)).toEqual(["terminal_state"]);
      for (const { body } of [made, await client().get(path), ready, declined, placed, again])
        expectCheckout(body);

      const orderPath = `/ucp/orders/${String(dig(placed.body, "order.id"))}`;
      const control = (hours: number) =>
        fetch(`${url()}/sandbox/clock`, { method: "POST", body: JSON.stringify({ hours }) });
      const states = new Set<unknown>();
      for (let step = 0; step < 30 && !states.has("delivered"); step += 1) {
        const order = await client().get(orderPath);
        expectValid(ucp("shopping/order.json"), order.body);
        expectExtension("order", order.body[extension]);
        expectSoundTotals(order.body);
        states.add((order.body[extension] as { state: string }).state);
        await control(6);
      }
      expect([...states]).toEqual(
        ["placed", "preparing", "shipped", "delivered"].filter((state) => states.has(state)),
      );
      expect(states).toContain("delivered");
    });

    test("refusals: unknown ids, and a checkout that is canceled", async () => {
      const [one] = await natives(client());
      for (const path of ["/ucp/checkout-sessions/nothing", "/ucp/orders/nothing", "/ucp/carts/nothing"]) {
        const { status, body } = await client().get(path);
        expect(status).toBe(200);
        expectValid(errorResponse, body);
      }
      const unknown = await client().post("/ucp/checkout-sessions", {
        line_items: [{ item: { id: "nothing" }, quantity: 1 }],
      });
      expectValid(errorResponse, unknown.body);
      const made = await client().post("/ucp/checkout-sessions", {
        line_items: [{ item: { id: one }, quantity: 1 }],
      });
      const canceled = await client().post(`/ucp/checkout-sessions/${String(made.body["id"])}/cancel`);
      expectCheckout(canceled.body);
      expect(dig(canceled.body, "status")).toBe("canceled");
    });

    test("the extension's own resources", async () => {
      const { body } = await client().post("/ucp/catalog/search", { pagination: { limit: 1 } });
      const seller =
        (dig(body, "products.0") as Record<string, { seller: { id: string } }>)[extension]?.seller.id ?? "";
      expectExtension("seller", (await client().get(`/shopfeed/sellers/${seller}`)).body);
      expectExtension("vouchers", (await client().get("/shopfeed/vouchers")).body);
    });
  });

  test("Rivermart: a hand-off line escalates, too many are out of stock, the account says no more than the schema", async () => {
    const handoff = await linked.post("/ucp/checkout-sessions", {
      line_items: [{ item: { id: "yard-figure-4" }, quantity: 1 }],
    });
    expectCheckout(handoff.body);
    expect(dig(handoff.body, "status")).toBe("requires_escalation");
    const short = await linked.post("/ucp/checkout-sessions", {
      line_items: [{ item: { id: "steel-flask-moss" }, quantity: 900 }],
    });
    expectCheckout(short.body);
    expect(codes(short.body)).toEqual(["out_of_stock"]);
    expectExtension("account", (await linked.get("/shopfeed/account")).body);
  });

  test("a wrong answer is caught", async () => {
    const { body } = await guest.post("/ucp/catalog/search", {});
    expect(
      check(ucp("shopping/catalog_search.json#/$defs/search_response"), { ...body, products: [{ id: 1 }] }),
    ).not.toEqual([]);
  });
});
