import type { Capabilities } from "@shop-feed/contract/commerce";
import { flag, identifier, list, object, oneOf, optional, text, url } from "@shop-feed/contract/read";

const strings = list(text, 100);
const capabilities = object({
  shop: object({ id: identifier, name: text, url: optional(url()) }),
  link: flag,
  member_pricing: flag,
  delivery_promise: flag,
  vouchers: flag,
  cart: flag,
  orders: flag,
  sellers: flag,
  guest_address: flag,
  checkout: oneOf("native", "embedded", "handoff", "none"),
  membership_program: optional(text),
  linking: optional(object({ shared: strings, never_shared: strings, sign_in_host: optional(text) })),
  session: oneOf("cookie", "bearer"),
});

export interface GatewayCapabilities {
  readonly capabilities: Capabilities;
  /** How this page's host keeps its session. */
  readonly session: "cookie" | "bearer";
}

/** @throws Failure `malformed` */
export function readCapabilities(json: unknown): GatewayCapabilities {
  const { session, member_pricing, delivery_promise, guest_address, membership_program, linking, ...same } =
    capabilities(json, "$");
  return {
    session,
    capabilities: {
      ...same,
      memberPricing: member_pricing,
      deliveryPromise: delivery_promise,
      guestAddress: guest_address,
      membershipProgram: membership_program,
      linking: linking && {
        shared: linking.shared,
        neverShared: linking.never_shared,
        signInHost: linking.sign_in_host,
      },
    },
  };
}
