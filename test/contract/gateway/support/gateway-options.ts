import type { Clock } from "@shop-feed/contract";
import type { GatewayOptions, HostOptions } from "@shop-feed/gateway";

/** A host of the gateway's own site, and one of another; `STRANGER` has a claim page. */
export const BRAND = "http://brand.localhost:4000";
export const STRANGER = "http://stranger.localhost:4000";
export const CLAIM_PAGE = `${STRANGER}/claim.html`;

export interface WorldOptions {
  readonly hosts?: readonly HostOptions[];
  readonly shopTimeoutMs?: number;
  readonly ordersPerHour?: number;
  readonly clock?: Clock;
  /** The gateway as `src/main.ts` runs it, a process that can be killed. */
  readonly asProcess?: boolean;
  /** Tempo, as a shop that forgets idempotency keys. */
  readonly forgetfulTempo?: boolean;
}

export function gatewayOptions(
  publicUrl: string,
  store: string,
  shopUrl: (id: string) => string,
  { hosts, ordersPerHour, shopTimeoutMs: timeoutMs, forgetfulTempo }: WorldOptions,
): GatewayOptions {
  return {
    publicUrl,
    store,
    keys: [{ id: "test", secret: Buffer.alloc(32, 7).toString("base64") }],
    hosts: hosts ?? [
      { origin: BRAND, session: "cookie" },
      { origin: STRANGER, session: "bearer", claimUrl: CLAIM_PAGE },
    ],
    shops: {
      tempo: { driver: "ucp", url: shopUrl("tempo"), timeoutMs, idempotent: !forgetfulTempo },
      rivermart: {
        driver: "ucp",
        url: shopUrl("rivermart"),
        timeoutMs,
        oauth: { clientId: "brand", clientSecret: "brand-secret" },
      },
    },
    ordersPerHour,
  };
}
