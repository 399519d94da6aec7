/** What an outcome asks for. */
export type OutcomeAct =
  | { readonly kind: "keep_watching" | "track" | "place" | "check_again" | "retry" | "link" | "back" }
  | { readonly kind: "choose_instrument"; readonly instrumentId: string }
  | { readonly kind: "continue_at_shop"; readonly url: string; readonly prevent: () => void };
