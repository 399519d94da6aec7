import type { VariantAct } from "../variant-picker/variant-act.ts";

/** What the product view asks for. */
export type ProductAct =
  | VariantAct
  | { readonly kind: "buy" | "add_to_cart" | "link" | "open_link" | "open_seller" | "open_cart" }
  /** The link itself goes there; `prevent` keeps the shopper here when the page refuses. */
  | { readonly kind: "hand_off"; readonly url: string; readonly prevent: () => void };
