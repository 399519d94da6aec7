/** What linking shares: no more than this. */
export interface LinkedAccount {
  readonly displayName?: string | undefined;
  readonly program?: string | undefined;
  readonly member?: boolean | undefined;
  /** Label of the default address, e.g. "Home, 1420 W Larch St". */
  readonly defaultAddress?: string | undefined;
}

/** The shopper's revocable grant at a retailer, as the server that holds the tokens reports it. */
export type LinkStatus =
  | { readonly state: "unlinked" }
  | { readonly state: "pending" }
  | { readonly state: "linked"; readonly account: LinkedAccount }
  | { readonly state: "needs_reauth"; readonly account?: LinkedAccount | undefined }
  | {
      readonly state: "needs_scope";
      readonly scopes: readonly string[];
      readonly account?: LinkedAccount | undefined;
    }
  | { readonly state: "denied" }
  | { readonly state: "expired" };

/** A linking attempt that has begun and waits for the shopper at the retailer. */
export interface LinkAttempt {
  readonly id: string;
  /** The retailer's own page, to open in a popup or by redirect. Undefined: nothing to open (memory adapter). */
  readonly authorizeUrl?: string | undefined;
  readonly expiresAt: string;
}
