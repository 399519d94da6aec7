import type { Provider } from "oidc-provider";
import type { Shop } from "../shop/shop.ts";
import type { ShopFile } from "../shop-file/shop-file.ts";
import { account } from "./authorization-server.ts";

/** Looks an access token up: revoking the refresh token or the grant removes it, so a hit is always a live link. */
export function accountOf(provider: Provider, file: ShopFile): Shop["accountOf"] {
  return async (value) => {
    const token = await provider.AccessToken.find(value);
    const owner = token?.accountId === undefined ? undefined : account(file, token.accountId);
    if (!token || !owner) return undefined;
    return { kind: "account", account: owner, scopes: new Set(token.scope?.split(" ")) };
  };
}
