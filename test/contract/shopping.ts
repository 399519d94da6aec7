import { dig, type ShopClient } from "@shop-feed/sandbox/testing";

const extension = "dev.shopfeed.commerce";

/** To an address in Chicago. */
export const delivery = {
  fulfillment: {
    methods: [
      {
        type: "shipping",
        destinations: [
          {
            first_name: "Mia",
            last_name: "Ortiz",
            street_address: "9 Elm St",
            address_locality: "Chicago",
            address_region: "IL",
            postal_code: "60607",
            address_country: "US",
          },
        ],
      },
    ],
  },
};

/** Two variants that are bought here, of two products with enough in stock. */
export async function natives(client: ShopClient): Promise<[string, string]> {
  const { body } = await client.post("/ucp/catalog/search", { pagination: { limit: 50 } });
  const products = dig(body, "products") as { variants: (Record<string, unknown> & { id: string })[] }[];
  const ids = products.flatMap(({ variants }) => {
    const variant = variants.find(
      (entry) =>
        dig(entry, "availability.available") === true &&
        (entry[extension] as { quantity_left?: number }).quantity_left === undefined,
    );
    return variant && (variant[extension] as { purchase: { mode: string } }).purchase.mode === "native"
      ? [variant.id]
      : [];
  });
  return [ids[0] ?? "", ids[1] ?? ""];
}

/** The card that is approved and the one that is declined. */
export function instruments(body: unknown): [string, string] {
  const offered = dig(body, "payment.instruments") as { id: string; display: { last_digits: string } }[];
  const byDigits = (digits: string) =>
    offered.find(({ display }) => display.last_digits === digits)?.id ?? "";
  return [byDigits("4242"), byDigits("0002")];
}

export function pay(id: string) {
  return { payment: { instruments: [{ id, handler_id: "any", type: "card", selected: true }] } };
}
