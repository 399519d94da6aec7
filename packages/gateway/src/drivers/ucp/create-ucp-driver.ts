import {
  type Clock,
  EXTENSION,
  Failure,
  parseCheckout,
  parseOrder,
  parseProduct,
  parseSeller,
  parseVouchers,
} from "@shop-feed/contract";
import { list, object, url } from "@shop-feed/contract/read";
import type { Logger } from "../../logger.ts";
import type { ShopOptions } from "../../options.ts";
import type { Answer, Buyer, JsonObject, ShopDriver } from "../shop-driver.ts";
import { readAccount } from "./read-account.ts";
import { checkoutRequest, completionRequest, contextWire } from "./checkout-request.ts";
import { createDiscovery, mayServe } from "./discover.ts";
import { createShopClient, type ShopRequest } from "./shop-client.ts";
import { businessFailure } from "./shop-refusal.ts";
import { toProfile } from "./to-capabilities.ts";
import { withoutSecrets } from "./without-secrets.ts";

export interface UcpDriverOptions {
  readonly id: string;
  readonly shop: ShopOptions;
  /** Of this gateway as a UCP platform. */
  readonly profileUrl: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

const productList = object({ products: list((value) => value, 500) });

/** A shop that speaks UCP 2026-04-08 over REST, with or without the `dev.shopfeed.commerce` extension. */
export function createUcpDriver({
  id: shopId,
  shop,
  profileUrl,
  clock,
  logger,
}: UcpDriverOptions): ShopDriver {
  const client = createShopClient({ profileUrl, timeoutMs: shop.timeoutMs ?? 10_000 });
  const discover = createDiscovery(shop.url, client, clock);

  type Call = Omit<ShopRequest, "url">;
  const ask = async (url: string, call: Call): Promise<JsonObject> => {
    const { body } = await client({ ...call, url });
    const failure = businessFailure(body, `${call.method} ${new URL(url).pathname}`);
    if (failure) throw failure;
    return body;
  };
  const rest = async (path: string, call: Call) => ask(`${(await discover()).endpoint}${path}`, call);
  const own = async (path: string, buyer?: Buyer) => {
    const config = (await discover()).capabilities.get(EXTENSION);
    if (!config) throw new Failure({ code: "unsupported", message: `${shopId} does not offer ${EXTENSION}` });
    const endpoint = url()(config["endpoint"], `$.${EXTENSION}.endpoint`);
    if (!mayServe(new URL(endpoint), shop.url))
      throw new Failure({
        code: "unsupported",
        message: `${shopId}: the extension's endpoint must be https, and not on the gateway's own machine`,
      });
    return ask(`${endpoint.replace(/\/+$/, "")}${path}`, { method: "GET", buyer });
  };
  const checkoutPath = (id: string) => `/checkout-sessions/${encodeURIComponent(id)}`;
  const checkout = async (path: string, call: Call) =>
    answer(withoutSecrets(await rest(path, call)), parseCheckout);

  return {
    profile: async () => toProfile(await discover(), shopId, shop.url, shop.oauth !== undefined),
    products: async (ids, context, buyer) => {
      const body = await rest("/catalog/lookup", {
        method: "POST",
        body: { ids, ...(context ? { context: contextWire(context) } : {}) },
        buyer,
      });
      const receivedAt = new Date(clock.now()).toISOString();
      return productList(body, "$").products.filter((entry, index): entry is JsonObject => {
        try {
          parseProduct(entry, receivedAt, `$.products[${index}]`);
          return true;
        } catch (error) {
          logger.warn("product_dropped", { shop: shopId, reason: (error as Error).message });
          return false;
        }
      });
    },
    seller: async (id) => answer(await own(`/sellers/${encodeURIComponent(id)}`), parseSeller),
    vouchers: async (buyer) => answer(await own("/vouchers", buyer), parseVouchers),
    account: async (buyer) => readAccount(await own("/account", buyer)),

    createCheckout: (intent, buyer) =>
      checkout("/checkout-sessions", { method: "POST", body: checkoutRequest(intent, buyer), buyer }),
    getCheckout: (id, buyer) => checkout(checkoutPath(id), { method: "GET", buyer }),
    updateCheckout: async (id, intent, buyer) => {
      const known = await checkout(checkoutPath(id), { method: "GET", buyer });
      return checkout(checkoutPath(id), {
        method: "PUT",
        body: checkoutRequest(intent, buyer, known.model),
        buyer,
      });
    },
    cancelCheckout: async (id, buyer) =>
      void (await rest(`${checkoutPath(id)}/cancel`, { method: "POST", body: {}, buyer })),
    complete: (known, completion, buyer) =>
      checkout(`${checkoutPath(known.id)}/complete`, {
        method: "POST",
        body: completionRequest(known, completion, buyer),
        idempotencyKey: completion.key,
        buyer,
      }),
    getOrder: async (id, buyer) =>
      answer(await rest(`/orders/${encodeURIComponent(id)}`, { method: "GET", buyer }), parseOrder),
  };
}

function answer<T>(wire: JsonObject, parse: (json: unknown) => T): Answer<T> {
  return { wire, model: parse(wire) };
}
