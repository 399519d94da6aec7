/** What the link view asks for. `begin` comes from a click, so that a window may open. */
export interface LinkAct {
  readonly kind: "begin" | "cancel" | "leave";
}
