/** What the account view asks for. */
export interface AccountAct {
  readonly kind: "link" | "unlink" | "orders";
}
