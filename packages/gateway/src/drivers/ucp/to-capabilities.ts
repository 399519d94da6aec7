import { EXTENSION } from "@shop-feed/contract";
import { identifier, list, object, optional, record, text, url } from "@shop-feed/contract/read";
import type { ShopProfile } from "../shop-driver.ts";
import type { Discovered } from "./discover.ts";

const strings = list(text, 100);
const own = object({
  shop: object({ id: identifier, name: text, url: optional(url()) }),
  membership_program: optional(text),
  linking: optional(object({ shared: strings, never_shared: strings, sign_in_host: optional(text) })),
  features: optional(strings),
});
const linkingConfig = object({ scopes: optional(record((value) => value)) });

/** What the shop can do, from what was agreed. `id` and the shop's address stand in where a plain UCP shop is silent. */
export function toProfile(
  { capabilities }: Discovered,
  id: string,
  shopUrl: string,
  mayLink: boolean,
): ShopProfile {
  const extension = capabilities.get(EXTENSION);
  const config = extension && own(extension, `$.${EXTENSION}`);
  const features = new Set(config?.features ?? []);
  const native = capabilities.has("dev.ucp.shopping.checkout");
  const linking = capabilities.get("dev.ucp.common.identity_linking");
  return {
    capabilities: {
      shop: { id, name: config?.shop.name ?? new URL(shopUrl).hostname, url: config?.shop.url ?? shopUrl },
      link: mayLink && linking !== undefined,
      memberPricing: features.has("member_pricing"),
      deliveryPromise: features.has("delivery_promise"),
      vouchers: features.has("vouchers"),
      cart: native && (config === undefined || features.has("cart")),
      orders: capabilities.has("dev.ucp.shopping.order"),
      sellers: features.has("sellers"),
      guestAddress: config === undefined || features.has("guest_address"),
      checkout: native ? "native" : "handoff",
      membershipProgram: config?.membership_program,
      linking: config?.linking && {
        shared: config.linking.shared,
        neverShared: config.linking.never_shared,
        signInHost: config.linking.sign_in_host,
      },
    },
    scopes: linking ? Object.keys(linkingConfig(linking, "$.identity_linking").scopes ?? {}) : [],
  };
}
