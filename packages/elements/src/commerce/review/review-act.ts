import type { CheckoutChange } from "@shop-feed/contract/commerce";

/** What the review asks for. */
export type ReviewAct =
  | { readonly kind: "place" }
  | { readonly kind: "change"; readonly change: CheckoutChange };
