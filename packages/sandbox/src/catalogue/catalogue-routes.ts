import { Hono } from "hono";
import { envelope, refusal } from "../http/envelope.ts";
import { identify } from "../http/identify.ts";
import type { Message } from "../http/message.ts";
import { requestBody } from "../http/request-body.ts";
import { TransportError } from "../http/transport-error.ts";
import type { Shopper } from "../pricing/shopper.ts";
import type { Shop } from "../shop/shop.ts";
import type { Product, Variant } from "../shop-file/shop-file.ts";
import { contextPlace, filters, ids, page, preferences, selection } from "./catalogue-request.ts";
import { narrow, optionSignals } from "./narrow.ts";
import { productWire } from "./product-wire.ts";
import { search } from "./search.ts";

/** `POST /catalog/search|lookup|product`. With a bearer token the prices and promises are that account's. */
export function catalogueRoutes(shop: Shop): Hono {
  const { catalogue } = shop;
  const available = (variant: Variant) => shop.stock.left(variant.id) > 0;

  return new Hono()
    .post("/search", async (context) => {
      const { fields } = await requestBody(context);
      const shopper = await identify(shop, context, fields);
      const { after, limit } = page(fields);
      const found = search(
        catalogue.all(),
        (product) => catalogue.sellerOf(product).name,
        filters(fields),
        shopper,
      );
      const start = after === undefined ? 0 : found.findIndex((product) => product.id === after) + 1;
      if (after !== undefined && start === 0)
        throw new TransportError(400, "invalid_cursor", "The cursor is unknown. Start again without one.");
      const shown = found.slice(start, start + limit);
      const more = start + limit < found.length;
      const place = contextPlace(fields);
      return context.json({
        ucp: envelope(["catalog.search"]),
        products: shown.map((product) => productWire(shop, product, product.variants, shopper, place)),
        pagination: {
          has_next_page: more,
          total_count: found.length,
          ...(more ? { cursor: shown.at(-1)?.id } : {}),
        },
      });
    })
    .post("/lookup", async (context) => {
      const { fields } = await requestBody(context);
      const shopper = await identify(shop, context, fields);
      const wanted = ids(fields);
      const place = contextPlace(fields);
      const groups = group(wanted);
      const products = groups.map(({ product, inputs }) => {
        const variants = product.variants.filter((variant) => inputs.has(variant.id));
        const wire = productWire(shop, product, variants, shopper, place);
        return {
          ...wire,
          variants: wire.variants.map((variant) => ({ ...variant, inputs: inputs.get(variant.id) })),
        };
      });
      const known = new Set(
        groups.flatMap(({ inputs }) => [...inputs.values()].flat().map((input) => input.id)),
      );
      const unknown: Message[] = wanted.flatMap((id, index) =>
        known.has(id)
          ? []
          : [
              {
                type: "info",
                code: "not_found",
                path: `$.ids[${index}]`,
                content: `${shop.file.name} has no ${id}.`,
              },
            ],
      );
      const messages = [...unknown, ...linkingHint(shop, shopper)];
      return context.json({
        ucp: envelope(["catalog.lookup"]),
        products,
        ...(messages.length > 0 ? { messages } : {}),
      });
    })
    .post("/product", async (context) => {
      const { fields } = await requestBody(context);
      const shopper = await identify(shop, context, fields);
      const id = typeof fields["id"] === "string" ? fields["id"] : "";
      const found = catalogue.variant(id);
      const product = found?.product ?? catalogue.product(id);
      if (!product)
        return context.json(
          refusal("not_found", `${shop.file.name} has no ${id || "product without an id"}.`, "$.id"),
        );
      const asked = selection(fields);
      const start =
        asked.length === 0 && found
          ? Object.entries(found.variant.options).map(([name, label]) => ({ name, label }))
          : asked;
      const { variants, selected } = narrow(product, start, preferences(fields), available);
      const rest = product.variants.filter((variant) => !variants.includes(variant));
      const wire = productWire(shop, product, [...variants, ...rest], shopper, contextPlace(fields));
      return context.json({
        ucp: envelope(["catalog.lookup"]),
        product: { ...wire, selected, options: optionSignals(product, selected, available) },
      });
    });

  /** Asked ids by product: a variant's own id matches exactly, a product's id stands for all its variants, featured first. */
  function group(wanted: string[]) {
    const groups = new Map<
      string,
      { product: Product; inputs: Map<string, { id: string; match: string }[]> }
    >();
    const add = (product: Product, variant: Variant, input: { id: string; match: string }) => {
      const entry = groups.get(product.id) ?? { product, inputs: new Map() };
      entry.inputs.set(variant.id, [...(entry.inputs.get(variant.id) ?? []), input]);
      groups.set(product.id, entry);
    };
    for (const id of wanted) {
      const exact = catalogue.variant(id);
      if (exact) add(exact.product, exact.variant, { id, match: "exact" });
      const product = exact ? undefined : catalogue.product(id);
      product?.variants.forEach((variant, index) =>
        add(product, variant, { id, match: index === 0 ? "featured" : "product" }),
      );
    }
    return [...groups.values()];
  }
}

/** UCP's way of saying that a link would show more. */
function linkingHint(shop: Shop, shopper: Shopper): Message[] {
  if (shop.file.style === "native" || shopper.kind === "account") return [];
  const content = `Link your ${shop.file.name} account to see your price and delivery date.`;
  return [{ type: "info", code: "identity_optional", content }];
}
