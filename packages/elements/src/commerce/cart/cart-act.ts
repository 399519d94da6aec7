/** What the cart asks for. */
export type CartAct =
  | { readonly kind: "quantity"; readonly variantId: string; readonly quantity: number }
  | { readonly kind: "vouchers"; readonly codes: readonly string[] | undefined }
  | { readonly kind: "open_seller"; readonly sellerId: string }
  | { readonly kind: "check_out" | "retry" | "keep_watching" };
