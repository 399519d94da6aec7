import { type Clock, Failure } from "@shop-feed/contract";
import type { ShopDriver } from "./drivers/shop-driver.ts";
import { createUcpDriver } from "./drivers/ucp/create-ucp-driver.ts";
import { type AuthorizationServer, createAuthorizationServer } from "./linking/authorization-server.ts";
import type { Logger } from "./logger.ts";
import type { GatewayOptions } from "./options.ts";

export interface Shop {
  readonly id: string;
  readonly driver: ShopDriver;
  /** Absent: no linking at this shop. */
  readonly authorization?: AuthorizationServer | undefined;
  /** Asked for besides those of the shop's profile. */
  readonly extraScopes: readonly string[];
  /** Whether the shop keeps idempotency keys, so that an order may be sent again under the same one. */
  readonly mayResend: boolean;
}

export interface Shops {
  /** @throws Failure `not_found` */
  get(id: string): Shop;
}

/** The shops of the options, each with its driver. The only place that chooses one. */
export function createShops(options: GatewayOptions, publicUrl: string, clock: Clock, logger: Logger): Shops {
  const shops = new Map<string, Shop>();
  for (const [id, shop] of Object.entries(options.shops)) {
    const { oauth } = shop;
    shops.set(id, {
      id,
      driver: createUcpDriver({ id, shop, profileUrl: `${publicUrl}/.well-known/ucp`, clock, logger }),
      authorization:
        oauth &&
        createAuthorizationServer({
          issuer: oauth.issuer ?? new URL(shop.url).origin,
          oauth,
          redirectUri: `${publicUrl}/v1/${id}/link/callback`,
          timeoutMs: shop.timeoutMs ?? 10_000,
          clock,
        }),
      extraScopes: oauth?.scopes ?? [],
      mayResend: shop.idempotent ?? true,
    });
  }
  return {
    get(id) {
      const shop = shops.get(id);
      if (!shop)
        throw new Failure({
          code: "not_found",
          message: `There is no shop "${id}"; the gateway has ${[...shops.keys()].join(", ") || "none"}`,
        });
      return shop;
    },
  };
}
