import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { linkedShop } from "../testing/fixture-shops.ts";
import { linkAccount } from "../testing/link-account.ts";
import { codes, dig, ShopClient, totalsOf } from "../testing/shop-client.ts";
import { startTestShop, type TestShop } from "../testing/start-test-shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop(linkedShop);
});
afterAll(() => shop.dispose());
beforeEach(() => shop.control("reset", {}));

const as = (token: string) => new ShopClient(shop.url, { token });
const shirt = { line_items: [{ item: { id: "shirt-m" }, quantity: 1 }] };
const offerOf = (body: unknown) =>
  (dig(body, "products.0.variants.0") as Record<string, unknown>)["dev.shopfeed.commerce"];

describe("what a link gives", () => {
  test("the member price where there is one, the promise for the account's address, and never a higher price", async () => {
    const open = await new ShopClient(shop.url).post("/ucp/catalog/lookup", { ids: ["shirt-m"] });
    expect(dig(open.body, "products.0.variants.0.price.amount")).toBe(6800);
    expect(codes(open.body)).toEqual(["identity_optional"]);
    expect(offerOf(open.body)).toMatchObject({
      membership: { state: "unknown" },
      delivery: { kind: "estimate", min_days: 3, max_days: 5 },
    });

    const ada = as((await linkAccount(shop.url, "ada")).access_token);
    const member = await ada.post("/ucp/catalog/lookup", { ids: ["shirt-m"] });
    expect(dig(member.body, "products.0.variants.0.price.amount")).toBe(5900);
    expect(offerOf(member.body)).toMatchObject({
      membership: { state: "eligible", public_price: { amount: 6800 } },
      delivery: { kind: "promise", destination: "Home, 9 Elm St", price: { amount: 0 } },
    });
    const plain = await ada.post("/ucp/catalog/lookup", { ids: ["shirt-l"] });
    expect(offerOf(plain.body)).toMatchObject({ membership: { state: "not_eligible" }, quantity_left: 4 });
    const dearer = await ada.post("/ucp/catalog/lookup", { ids: ["flask"] });
    expect(dig(dearer.body, "products.0.variants.0.price.amount")).toBe(3200);

    const ben = as((await linkAccount(shop.url, "ben")).access_token);
    const other = await ben.post("/ucp/catalog/lookup", { ids: ["shirt-m"] });
    expect(dig(other.body, "products.0.variants.0.price.amount")).toBe(6800);
    expect(offerOf(other.body)).toMatchObject({ membership: { state: "not_member" } });
  });

  test("a whole order on the account's address and card, seen by its owner only", async () => {
    const ada = as((await linkAccount(shop.url, "ada")).access_token);
    const made = await ada.post("/ucp/checkout-sessions", shirt);
    expect(made.body["status"]).toBe("ready_for_complete");
    expect(totalsOf(made.body)).toEqual({
      subtotal: 6800,
      items_discount: -900,
      fulfillment: 0,
      tax: 605,
      total: 6505,
    });
    const placed = await ada.post(`/ucp/checkout-sessions/${String(made.body["id"])}/complete`);
    const path = `/ucp/orders/${String(dig(placed.body, "order.id"))}`;
    expect((await ada.get(path)).body["dev.shopfeed.commerce"]).toMatchObject({
      paid_with: "Visa ending in 4242",
      state: "placed",
    });
    const ben = as((await linkAccount(shop.url, "ben")).access_token);
    expect(codes((await ben.get(path)).body)).toEqual(["not_found"]);
    expect(codes((await ben.get(`/ucp/checkout-sessions/${String(made.body["id"])}`)).body)).toEqual([
      "not_found",
    ]);
  });

  test("without a link, or without the permission, buying is refused in UCP's words", async () => {
    const nobody = await new ShopClient(shop.url).post("/ucp/checkout-sessions", shirt);
    expect(nobody).toMatchObject({ status: 401, body: { code: "identity_required" } });
    expect(nobody.headers.get("www-authenticate")).toContain("Bearer realm=");
    const reader = as(
      (await linkAccount(shop.url, "ada", { scope: "openid dev.ucp.shopping.order:read" })).access_token,
    );
    expect(await reader.post("/ucp/checkout-sessions", shirt)).toMatchObject({
      status: 403,
      body: { code: "insufficient_scope" },
    });
  });

  test("another address on file that the shop does not reach, one that is not on file, a hand-off", async () => {
    const ada = as((await linkAccount(shop.url, "ada")).access_token);
    const to = (id: string) =>
      ada.post("/ucp/checkout-sessions", {
        ...shirt,
        fulfillment: { methods: [{ type: "shipping", selected_destination_id: id }] },
      });
    expect(codes((await to("abroad")).body)).toContain("address_undeliverable");
    expect(codes((await to("neighbour")).body)).toEqual(["invalid"]);
    const bike = await ada.post("/ucp/checkout-sessions", {
      line_items: [{ item: { id: "bike" }, quantity: 1 }],
    });
    expect(bike.body).toMatchObject({
      status: "requires_escalation",
      continue_url: `${shop.url}/products/bike`,
      messages: [{ code: "item_unavailable", content: "Norda delivers this one itself." }],
    });
  });
});
