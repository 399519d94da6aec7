import type { Account } from "../shop-file/shop-file.ts";

/** Who is asking: a linked account, or a guest whom the gateway may know by an opaque id. */
export type Shopper =
  | { kind: "account"; account: Account; scopes: ReadonlySet<string> }
  | { kind: "guest"; buyerId?: string };

/** The key that a shopper's checkouts, orders and voucher uses are booked under; undefined for an unknown guest. */
export function shopperKey(shopper: Shopper): string | undefined {
  if (shopper.kind === "account") return `account:${shopper.account.login}`;
  return shopper.buyerId === undefined ? undefined : `buyer:${shopper.buyerId}`;
}

export function isMember(shopper: Shopper): boolean {
  return shopper.kind === "account" && shopper.account.member;
}
