import { type Clock, Failure, type KeyValueStorage, memoryStorage, systemClock, toFailure } from "@shop-feed/contract/feed";
import { type CommerceAdapter, type LinkStatus, parseCheckout, parseOrder, parseProduct, parseSeller, parseVouchers, type PlaceOutcome } from "@shop-feed/contract/commerce";
import { list, object, optional, text } from "@shop-feed/contract/read";
import { changeWire, contextWire, creationWire } from "./checkout-wire.ts";
import { createGatewayClient } from "./gateway-client.ts";
import { createLinking } from "./linking.ts";
import { type GatewayCapabilities, readCapabilities } from "./read-capabilities.ts";
import { readPlaceOutcome } from "./read-place-outcome.ts";
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

const PLACE_TIMEOUT = 40_000;
const page = object({ orders: list((value) => value, 100), next_cursor: optional(text) });
const products = object({ products: list((value) => value, 500) });

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
  const linking = createLinking({ client, shopPath, gatewayOrigin: base.origin, clock, tabStorage: options.tabStorage ?? createTabStorage(), withSession });

  let known: Promise<GatewayCapabilities> | undefined;
  /** Once for all callers, so no one caller's abort may end it; a failure is not remembered. */
  function capabilities(): Promise<GatewayCapabilities> {
    known ??= client.send({ path: `${shopPath}/capabilities`, anonymous: true }).then(readCapabilities);
    known.catch(() => (known = undefined));
    return known;
  }
  async function withCookies(): Promise<boolean> {
    const sameOrigin = typeof location !== "undefined" && location.origin === base.origin;
    return sameOrigin || (await capabilities()).session === "cookie";
  }
  const checkoutPath = (id: string) => `${shopPath}/checkouts/${encodeURIComponent(id)}`;
  const placementPath = (id: string) => `${shopPath}/placements/${encodeURIComponent(id)}`;

  return {
    ...linking,
    capabilities: async (signal) => (await orAborted(capabilities(), signal)).capabilities,
    async products(ids, context, signal) {
      if (ids.length === 0) return [];
      const body = { ids, context: context && contextWire(context) };
      const answer = await client.send({ method: "POST", path: `${shopPath}/catalog/lookup`, body, signal, retry: true });
      const receivedAt = new Date(clock.now()).toISOString();
      return products(answer, "$").products.map((entry, index) => parseProduct(entry, receivedAt, `$.products[${index}]`));
    },
    seller: async (id, signal) => parseSeller(await client.send({ path: `${shopPath}/sellers/${encodeURIComponent(id)}`, signal })),
    async vouchers(signal) {
      const { capabilities: able } = await orAborted(capabilities(), signal);
      return able.vouchers ? parseVouchers(await client.send({ path: `${shopPath}/vouchers`, signal })) : [];
    },

    createCheckout: async (request, signal) =>
      parseCheckout(await withSession(() => client.send({ method: "POST", path: `${shopPath}/checkouts`, body: creationWire(request), signal }))),
    getCheckout: async (id, signal) => parseCheckout(await client.send({ path: checkoutPath(id), signal })),
    // A change says the whole of what it changes, so saying it twice is saying it once.
    updateCheckout: async (id, change, signal) => parseCheckout(await client.send({ method: "PATCH", path: checkoutPath(id), body: changeWire(change), signal, retry: true })),
    async cancelCheckout(id, signal) {
      await client.send({ method: "POST", path: `${checkoutPath(id)}/cancel`, body: {}, signal, retry: true });
    },
    async place({ checkoutId, placementId, instrumentId, expectedTotal }, signal): Promise<PlaceOutcome> {
      const body = { checkout_id: checkoutId, instrument_id: instrumentId, expected_total: expectedTotal };
      const tap = crypto.randomUUID();
      try {
        const answer = await client.send({ method: "POST", path: placementPath(placementId), body, signal, retry: true, idempotencyKey: tap, timeoutMs: Math.max(timeoutMs, PLACE_TIMEOUT) });
        return readPlaceOutcome(answer, placementId);
      } catch (error) {
        const { code } = toFailure(error);
        // The tap may have arrived although no answer did.
        if (code === "timeout" || code === "network" || code === "server" || code === "malformed") return { state: "unknown", placementId };
        throw error;
      }
    },
    placement: async (placementId, signal) => readPlaceOutcome(await client.send({ path: placementPath(placementId), signal, timeoutMs: Math.max(timeoutMs, PLACE_TIMEOUT) }), placementId),

    getOrder: async (id, signal) => parseOrder(await client.send({ path: `${shopPath}/orders/${encodeURIComponent(id)}`, signal })),
    async listOrders(cursor, signal) {
      const query = cursor === undefined ? "" : `?${new URLSearchParams({ cursor }).toString()}`;
      const { orders, next_cursor: nextCursor } = page(await client.send({ path: `${shopPath}/orders${query}`, signal }), "$");
      return { orders: orders.map((entry, index) => parseOrder(entry, `$.orders[${index}]`)), nextCursor };
    },
  };
}

/** Lets one caller go while the shared work goes on for the others. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new Failure({ code: "aborted", message: "The call was aborted" }));
    if (signal.aborted) return abort();
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
