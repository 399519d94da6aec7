/** Another variant was chosen. */
export interface VariantAct {
  readonly kind: "choose_variant";
  readonly variantId: string;
}
