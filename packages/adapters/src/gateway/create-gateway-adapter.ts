import { type Clock, type KeyValueStorage, memoryStorage, systemClock } from "@shop-feed/contract/feed";
import {
  type CommerceAdapter,
  type LinkStatus,
  parseProduct,
  parseSeller,
  parseVouchers,
} from "@shop-feed/contract/commerce";
import { lenientList, object } from "@shop-feed/contract/read";
import { contextWire } from "./checkout-wire.ts";
import { createGatewayClient } from "./gateway-client.ts";
import { createLinking } from "./linking.ts";
import { orAborted } from "./or-aborted.ts";
import { createOrdering } from "./ordering.ts";
import { type GatewayCapabilities, readCapabilities } from "./read-capabilities.ts";
import { createSessionKeeper } from "./session-keeper.ts";
import { createTabStorage } from "./tab-storage.ts";

export interface GatewayAdapterOptions {
  /** The gateway's `publicUrl`; relative to the page where there is one. */
  readonly baseUrl: string;
  /** The shop's id in the gateway's options. */
  readonly shop: string;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Keeps the session id on hosts of another site than the gateway; memory, for this page only, unless given. */
  readonly storage?: KeyValueStorage | undefined;
  /** Keeps a redirect's attempt for this tab; `sessionStorage` unless given. */
  readonly tabStorage?: KeyValueStorage | undefined;
  readonly clock?: Clock | undefined;
  /** Milliseconds one call may take, 15,000 unless said; placing an order may take 40,000. */
  readonly timeoutMs?: number | undefined;
}

export interface GatewayAdapter extends CommerceAdapter {
  /** For widgets in a cross-site frame: the code that the shopper read on the gateway's page. */
  enterLinkCode(attemptId: string, code: string, signal?: AbortSignal): Promise<LinkStatus>;
}

/**
 * A shop behind a gateway, over HTTP. Tokens never come here: the browser holds an opaque session.
 * @throws TypeError when `baseUrl` is no address
 */
export function createGatewayAdapter(options: GatewayAdapterOptions): GatewayAdapter {
  const { clock = systemClock, timeoutMs = 15_000 } = options;
  const base = new URL(options.baseUrl, typeof document === "undefined" ? undefined : document.baseURI);
  const shopPath = `/v1/${encodeURIComponent(options.shop)}`;
  const client = createGatewayClient({
    baseUrl: base.href.replace(/\/+$/, ""),
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    storage: options.storage ?? memoryStorage(),
    clock,
    timeoutMs,
    withCookies,
  });
  const withSession = createSessionKeeper(client, base.href);
  const linking = createLinking({
    client,
    shopPath,
    gatewayOrigin: base.origin,
    clock,
    tabStorage: options.tabStorage ?? createTabStorage(),
    withSession,
  });

  let known: Promise<GatewayCapabilities> | undefined;
  /** Once for all callers, so no one caller's abort may end it; a failure is not remembered. */
  function capabilities(): Promise<GatewayCapabilities> {
    if (known) return known;
    const asked = client.send({ path: `${shopPath}/capabilities`, anonymous: true }).then(readCapabilities);
    known = asked;
    asked.catch(() => {
      known = undefined;
    });
    return asked;
  }
  async function withCookies(): Promise<boolean> {
    const sameOrigin = typeof location !== "undefined" && location.origin === base.origin;
    return sameOrigin || (await capabilities()).session === "cookie";
  }

  return {
    ...linking,
    ...createOrdering({ client, shopPath, timeoutMs, withSession }),
    capabilities: async (signal) => (await orAborted(capabilities(), signal)).capabilities,
    async products(ids, context, signal) {
      if (ids.length === 0) return [];
      const body = { ids, context: context && contextWire(context) };
      const answer = await client.send({
        method: "POST",
        path: `${shopPath}/catalog/lookup`,
        body,
        signal,
        retry: true,
      });
      const receivedAt = new Date(clock.now()).toISOString();
      // One bad product must not cost the others their prices; the gateway's log names it.
      const readable = lenientList(
        (entry, path) => parseProduct(entry, receivedAt, path),
        () => {},
        500,
      );
      return object({ products: readable })(answer, "$").products;
    },
    seller: async (id, signal) =>
      parseSeller(await client.send({ path: `${shopPath}/sellers/${encodeURIComponent(id)}`, signal })),
    async vouchers(signal) {
      const { capabilities: able } = await orAborted(capabilities(), signal);
      return able.vouchers ? parseVouchers(await client.send({ path: `${shopPath}/vouchers`, signal })) : [];
    },
  };
}
