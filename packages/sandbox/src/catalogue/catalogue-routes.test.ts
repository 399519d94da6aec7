import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { nativeShop } from "../testing/fixture-shops.ts";
import { codes, dig, ShopClient } from "../testing/shop-client.ts";
import { startTestShop, type TestShop } from "../testing/start-test-shop.ts";

let shop: TestShop;
let client: ShopClient;
beforeAll(async () => {
  shop = await startTestShop(nativeShop);
  client = new ShopClient(shop.url);
});
afterAll(() => shop.dispose());
beforeEach(() => shop.control("reset", {}));

const found = async (body: object) =>
  (dig((await client.post("/ucp/catalog/search", body)).body, "products") as { id: string }[]).map(
    ({ id }) => id,
  );
const offer = (variant: unknown) => (variant as Record<string, unknown>)["dev.shopfeed.commerce"];

describe("search", () => {
  test.each([
    ["everything", {}, ["record", "brush", "mug", "lamp"]],
    ["words of title, seller and options, in any letters", { query: "DISC sea" }, ["record"]],
    ["a price range", { filters: { price: { min: 2500, max: 5000 } } }, ["record", "mug"]],
    ["nothing that fits", { query: "submarine" }, []],
  ])("%s", async (_, body, expected) => {
    expect(await found(body)).toEqual(expected);
  });

  test("pages follow each other without a gap; an unknown cursor is refused", async () => {
    const first = await client.post("/ucp/catalog/search", { pagination: { limit: 3 } });
    expect(first.body["pagination"]).toEqual({ has_next_page: true, total_count: 4, cursor: "mug" });
    expect(await found({ pagination: { limit: 3, cursor: "mug" } })).toEqual(["lamp"]);
    expect(await client.post("/ucp/catalog/search", { pagination: { cursor: "gone" } })).toMatchObject({
      status: 400,
      body: { code: "invalid_cursor" },
    });
  });
});

describe("lookup", () => {
  test("a variant's id finds it alone, a product's id all of them; unknown ids are told", async () => {
    const { body } = await client.post("/ucp/catalog/lookup", {
      ids: ["record-sea", "mug", "record", "ghost"],
    });
    expect(body["products"]).toMatchObject([
      {
        id: "record",
        variants: [
          { id: "record-black", inputs: [{ id: "record", match: "featured" }] },
          {
            id: "record-sea",
            inputs: [
              { id: "record-sea", match: "exact" },
              { id: "record", match: "product" },
            ],
          },
        ],
      },
      { id: "mug", variants: [{ id: "mug" }] },
    ]);
    expect(body["messages"]).toMatchObject([{ code: "not_found", path: "$.ids[3]" }]);
  });

  test("price, stock and place are those of now", async () => {
    await shop.control("price", { variant: "mug", price: 3900, list_price: null });
    await shop.control("stock", { variant: "mug", quantity: 0 });
    const near = await client.post("/ucp/catalog/lookup", {
      ids: ["mug"],
      context: { address_country: "US", postal_code: "60607" },
    });
    const variant = dig(near.body, "products.0.variants.0");
    expect(variant).toMatchObject({
      price: { amount: 3900 },
      availability: { available: false, status: "out_of_stock" },
    });
    expect(variant).not.toHaveProperty("list_price");
    expect(offer(variant)).toMatchObject({
      quantity_left: 0,
      ttl_seconds: 60,
      delivery: { kind: "estimate", min_days: 2, max_days: 3, price: { amount: 400 } },
    });
    const abroad = await client.post("/ucp/catalog/lookup", {
      ids: ["mug"],
      context: { address_country: "CA" },
    });
    expect(offer(dig(abroad.body, "products.0.variants.0"))).toMatchObject({
      delivery: { kind: "undeliverable" },
    });
  });
});

describe("one product", () => {
  test("a selection picks its variant and says what else could be had", async () => {
    await shop.control("stock", { variant: "record-sea", quantity: 0 });
    const { body } = await client.post("/ucp/catalog/product", {
      id: "record",
      selected: [{ name: "Color", label: "Sea" }],
    });
    expect(dig(body, "product.variants.0.id")).toBe("record-sea");
    expect(dig(body, "product.options.0.values")).toMatchObject([
      { label: "Black", available: true, exists: true },
      { label: "Sea", available: false, exists: true },
    ]);
  });

  test("a selection that does not exist gives up its last preference", async () => {
    const { body } = await client.post("/ucp/catalog/product", {
      id: "record",
      selected: [{ name: "Color", label: "Plaid" }],
      preferences: ["Color"],
    });
    expect(dig(body, "product.selected")).toEqual([{ name: "Color", label: "Black" }]);
  });

  test("an unknown product is refused", async () => {
    expect(codes((await client.post("/ucp/catalog/product", { id: "ghost" })).body)).toEqual(["not_found"]);
  });
});

test("vouchers are listed for who asks: a new customer's only for one", async () => {
  const listed = async (buyer?: string) => {
    const { body } = await new ShopClient(shop.url, buyer ? { buyer } : {}).get("/shopfeed/vouchers");
    return (body["vouchers"] as { code: string; state: string }[]).find(({ code }) => code === "HELLO")
      ?.state;
  };
  expect(await listed("somebody-new")).toBe("available");
  expect(await listed()).toBe("not_applied");
});
