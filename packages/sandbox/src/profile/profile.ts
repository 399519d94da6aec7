import { paymentHandlers } from "../checkout/instruments.ts";
import type { Shop } from "../shop/shop.ts";
import { extension, extensionVersion, scopes, ucpVersion } from "./versions.ts";

const site = `https://ucp.dev/${ucpVersion}`;

/** `/.well-known/ucp`: what this shop speaks and where. */
export function profile(shop: Shop) {
  const linked = shop.file.style === "linked";
  const shopping = (name: string, extendsNames?: string[]) => [
    `dev.ucp.shopping.${name}`,
    [
      {
        version: ucpVersion,
        spec: `${site}/specification/${name.replaceAll(".", "/")}`,
        schema: `${site}/schemas/shopping/${name.replaceAll(".", "_")}.json`,
        ...(extendsNames ? { extends: extendsNames.map((parent) => `dev.ucp.shopping.${parent}`) } : {}),
      },
    ],
  ];
  return {
    ucp: {
      version: ucpVersion,
      services: {
        "dev.ucp.shopping": [
          {
            version: ucpVersion,
            transport: "rest",
            endpoint: `${shop.url}/ucp`,
            spec: `${site}/specification/overview`,
            schema: `${site}/services/shopping/rest.openapi.json`,
          },
        ],
      },
      capabilities: {
        ...Object.fromEntries([
          shopping("checkout"),
          shopping("cart"),
          shopping("order"),
          shopping("catalog.search"),
          shopping("catalog.lookup"),
          shopping("discount", ["checkout", "cart"]),
          shopping("fulfillment", ["checkout"]),
        ]),
        ...(linked ? { "dev.ucp.common.identity_linking": [identityLinking()] } : {}),
        [extension]: [commerce(shop, linked)],
      },
      payment_handlers: paymentHandlers(shop),
    },
  };
}

function identityLinking() {
  return {
    version: ucpVersion,
    spec: `${site}/specification/identity-linking`,
    schema: `${site}/schemas/common/identity_linking.json`,
    config: {
      scopes: {
        [scopes.checkout]: {
          description: {
            plain: "See your price and delivery date, and place an order each time you confirm one.",
          },
        },
        [scopes.orders]: { description: { plain: "See the orders you place here." } },
      },
    },
  };
}

function commerce(shop: Shop, linked: boolean) {
  const { file } = shop;
  return {
    version: extensionVersion,
    spec: "https://shopfeed.dev/specs/commerce",
    schema: "https://shopfeed.dev/schemas/commerce-extension-2026-11-01.json",
    extends: ["checkout", "cart", "order", "catalog.search", "catalog.lookup"].map(
      (name) => `dev.ucp.shopping.${name}`,
    ),
    config: {
      endpoint: `${shop.url}/shopfeed`,
      shop: { id: file.id, name: file.name, url: shop.url },
      ...(file.membership ? { membership_program: file.membership.program } : {}),
      ...(file.linking ? { linking: file.linking } : {}),
      features: linked
        ? ["link", "member_pricing", "delivery_promise", "cart", "orders", "sellers"]
        : ["vouchers", "cart", "orders", "sellers", "guest_address"],
    },
  };
}
