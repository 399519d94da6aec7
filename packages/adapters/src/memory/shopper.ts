import type { ShopperContext } from "@shop-feed/contract/commerce";
import type { ShopAccount, ShopAddress } from "./shop-file.ts";

/** Who is asking: the account the shop knows them by, and what the page knows of where they are. */
export interface Shopper {
  /** Linked, or signed in at a native shop; undefined: a guest. */
  readonly account?: ShopAccount | undefined;
  readonly context: ShopperContext;
}

/** As much of an address as delivery and tax depend on. */
export interface Place {
  readonly country?: string | undefined;
  readonly region?: string | undefined;
  readonly postalCode?: string | undefined;
}

export function defaultAddress(account: ShopAccount | undefined): ShopAddress | undefined {
  return account?.addresses.find((address) => address.default) ?? account?.addresses[0];
}

/** The account's own address; without one, what the page knows. */
export function shopperPlace({ account, context }: Shopper): Place {
  const home = defaultAddress(account);
  if (!home) return { country: context.country, postalCode: context.postalCode };
  return { country: home.address_country, region: home.address_region, postalCode: home.postal_code };
}
