import { FakeClock } from "@shop-feed/contract/fakes";
import { memoryStorage } from "@shop-feed/contract/feed";
import { describe, expect, it } from "vitest";
import { createGatewayAdapter } from "./create-gateway-adapter.ts";

const CAPABILITIES = {
  shop: { id: "r", name: "Rivermart" },
  link: false,
  member_pricing: false,
  delivery_promise: false,
  vouchers: false,
  cart: true,
  orders: true,
  sellers: false,
  guest_address: true,
  checkout: "native",
  session: "cookie",
};
const product = (id: string) => ({
  id,
  title: id,
  description: { plain: "" },
  variants: [
    {
      id: `${id}-1`,
      title: id,
      price: { amount: 6800, currency: "USD" },
      availability: { available: true, status: "in_stock" },
    },
  ],
});

/** An adapter in front of a gateway that gives this for every look-up. */
function adapterFor(lookup: unknown) {
  return createGatewayAdapter({
    baseUrl: "https://gateway.example",
    shop: "r",
    clock: new FakeClock(),
    storage: memoryStorage(),
    tabStorage: memoryStorage(),
    fetch: (input) => {
      const { url } = new Request(input);
      return Promise.resolve(Response.json(url.endsWith("/capabilities") ? CAPABILITIES : lookup));
    },
  });
}

describe("products behind a gateway", () => {
  it("drops one that cannot be read, and keeps the others", async () => {
    const bad = [{ ...product("b"), variants: [] }, { id: "c" }, null, 7];
    const adapter = adapterFor({ products: [product("a"), ...bad, product("d")] });
    const found = await adapter.products(["a", "b", "c", "d"]);
    expect(found.map(({ id }) => id)).toEqual(["a", "d"]);
  });

  it.each([{}, { products: "none" }, []])("refuses an answer without a list: %j", async (answer) => {
    await expect(adapterFor(answer).products(["a"])).rejects.toMatchObject({ code: "malformed" });
  });
});
