export const ucpVersion = "2026-04-08";

/** What UCP lacks, under this key and capability name; schema: packages/contract/schema/commerce-extension-2026-11-01.json. */
export const extension = "dev.shopfeed.commerce";
export const extensionVersion = "2026-11-01";

export const scopes = {
  checkout: "dev.ucp.shopping.checkout:manage",
  orders: "dev.ucp.shopping.order:read",
} as const;
