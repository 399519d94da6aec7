import { toFailure } from "@shop-feed/contract/feed";
import {
  type CommerceAdapter,
  parseCheckout,
  parseOrder,
  type PlaceOutcome,
} from "@shop-feed/contract/commerce";
import { list, object, optional, text } from "@shop-feed/contract/read";
import { changeWire, creationWire } from "./checkout-wire.ts";
import type { GatewayClient } from "./gateway-client.ts";
import { readPlaceOutcome } from "./read-place-outcome.ts";

export interface OrderingPorts {
  readonly client: GatewayClient;
  /** Path of the shop below the gateway. */
  readonly shopPath: string;
  readonly timeoutMs: number;
  readonly withSession: <T>(act: () => Promise<T>) => Promise<T>;
}

type Ordering = Pick<
  CommerceAdapter,
  | "createCheckout"
  | "getCheckout"
  | "updateCheckout"
  | "cancelCheckout"
  | "place"
  | "placement"
  | "getOrder"
  | "listOrders"
>;

/** The gateway itself looks for a decision for 25 s before it says that nobody knows. */
const PLACE_TIMEOUT = 40_000;
/** Failures of which the tap may have arrived although no answer did. */
const LOST = new Set(["timeout", "network", "offline", "server", "malformed"]);
const page = object({ orders: list((value) => value, 100), next_cursor: optional(text) });

/** Checkouts, placing and orders. */
export function createOrdering({ client, shopPath, timeoutMs, withSession }: OrderingPorts): Ordering {
  const checkoutPath = (id: string) => `${shopPath}/checkouts/${encodeURIComponent(id)}`;
  const placementPath = (id: string) => `${shopPath}/placements/${encodeURIComponent(id)}`;
  const placeTimeout = Math.max(timeoutMs, PLACE_TIMEOUT);

  return {
    async createCheckout(request, signal) {
      const body = creationWire(request);
      const path = `${shopPath}/checkouts`;
      return parseCheckout(await withSession(() => client.send({ method: "POST", path, body, signal })));
    },
    getCheckout: async (id, signal) => parseCheckout(await client.send({ path: checkoutPath(id), signal })),
    async updateCheckout(id, change, signal) {
      // A change says the whole of what it changes, so saying it twice is saying it once.
      const request = { path: checkoutPath(id), body: changeWire(change), signal, retry: true };
      return parseCheckout(await client.send({ method: "PATCH", ...request }));
    },
    async cancelCheckout(id, signal) {
      const path = `${checkoutPath(id)}/cancel`;
      await client.send({ method: "POST", path, body: {}, signal, retry: true });
    },
    async place({ checkoutId, placementId, instrumentId, expectedTotal }, signal): Promise<PlaceOutcome> {
      try {
        const answer = await client.send({
          method: "POST",
          path: placementPath(placementId),
          body: { checkout_id: checkoutId, instrument_id: instrumentId, expected_total: expectedTotal },
          signal,
          // One tap and its retries are one: the gateway joins them by this.
          retry: true,
          idempotencyKey: crypto.randomUUID(),
          timeoutMs: placeTimeout,
        });
        return readPlaceOutcome(answer, placementId);
      } catch (error) {
        if (LOST.has(toFailure(error).code)) return { state: "unknown", placementId };
        throw error;
      }
    },
    async placement(placementId, signal) {
      const request = { path: placementPath(placementId), signal, timeoutMs: placeTimeout };
      return readPlaceOutcome(await client.send(request), placementId);
    },

    getOrder: async (id, signal) =>
      parseOrder(await client.send({ path: `${shopPath}/orders/${encodeURIComponent(id)}`, signal })),
    async listOrders(cursor, signal) {
      const query = cursor === undefined ? "" : `?${new URLSearchParams({ cursor }).toString()}`;
      const answer = await client.send({ path: `${shopPath}/orders${query}`, signal });
      const { orders, next_cursor: nextCursor } = page(answer, "$");
      return { orders: orders.map((entry, at) => parseOrder(entry, `$.orders[${at}]`)), nextCursor };
    },
  };
}
