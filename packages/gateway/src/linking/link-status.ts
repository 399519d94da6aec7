import type { Account } from "../drivers/shop-driver.ts";
import type { Link } from "./links.ts";

/** The wire of the contract's `LinkStatus`; `resume` is what the attempt was begun with. */
export interface LinkStatusWire {
  readonly state: "unlinked" | "pending" | "linked" | "needs_reauth" | "needs_scope" | "denied" | "expired";
  readonly account?: AccountWire;
  readonly scopes?: readonly string[];
  readonly resume?: string;
}

interface AccountWire {
  readonly display_name?: string | undefined;
  readonly program?: string | undefined;
  readonly member?: boolean | undefined;
  readonly default_address?: string | undefined;
}

export function statusOf(link: Link | undefined): LinkStatusWire {
  if (!link) return { state: "unlinked" };
  const account = toWire(link.account);
  return link.status === "needs_scope"
    ? { state: "needs_scope", account, scopes: link.missingScopes }
    : { state: link.status, account };
}

/** The account's id stays here: the browser has no use for it. */
function toWire({ displayName, program, member, defaultAddress }: Account): AccountWire {
  return { display_name: displayName, program, member, default_address: defaultAddress };
}
