/** What a shop can do; decides what the widget offers. How one thing can be bought is its offer's `purchase`. */
export interface Capabilities {
  readonly shop: { readonly id: string; readonly name: string; readonly url?: string | undefined };
  readonly link: boolean;
  readonly memberPricing: boolean;
  readonly deliveryPromise: boolean;
  readonly vouchers: boolean;
  readonly cart: boolean;
  readonly orders: boolean;
  readonly sellers: boolean;
  /** The shopper may give an address; otherwise only those on file at the retailer. */
  readonly guestAddress: boolean;
  readonly checkout: "native" | "embedded" | "handoff" | "none";
  readonly membershipProgram?: string | undefined;
  /** What the consent text says. */
  readonly linking?:
    | {
        readonly shared: readonly string[];
        readonly neverShared: readonly string[];
        readonly signInHost?: string | undefined;
      }
    | undefined;
}
