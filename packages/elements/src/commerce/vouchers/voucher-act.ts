/** What the voucher list asks for. */
export interface VoucherAct {
  readonly kind: "vouchers";
  /** Replaces all codes; undefined: the shop's own best choice. */
  readonly codes: readonly string[] | undefined;
}
