/** What the list of orders asks for. */
export type OrdersAct =
  | { readonly kind: "open_order"; readonly orderId: string }
  | { readonly kind: "more" | "retry" | "keep_watching" };
