import type { PostalAddress } from "@shop-feed/contract/commerce";

/** What the address form asks for. */
export type AddressAct =
  | { readonly kind: "save"; readonly address: PostalAddress }
  | { readonly kind: "cancel" };
