import { type Checkout, type CheckoutChange, EXTENSION } from "@shop-feed/contract";
import type { Answer, CheckoutIntent, JsonObject } from "../drivers/shop-driver.ts";
import type { Caller } from "../linking/callers.ts";
import type { Shops } from "../shops.ts";
import type { CheckoutStore, StoredCheckout } from "./checkout-store.ts";

/** Checkouts of the shoppers, each answered as UCP JSON with its `placement_id`. */
export class Checkouts {
  readonly #shops: Shops;
  readonly #store: CheckoutStore;
  /** Changes of one checkout go one after the other: each sends the whole, so the later would undo the earlier. */
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(shops: Shops, store: CheckoutStore) {
    this.#shops = shops;
    this.#store = store;
  }

  async create(shop: string, intent: CheckoutIntent, caller: Caller): Promise<JsonObject> {
    const answer = await caller.call((buyer) => this.#shops.get(shop).driver.createCheckout(intent, buyer));
    return forBrowser(answer, this.#store.add(shop, answer.model.id, caller.owner, intent));
  }

  async get(shop: string, id: string, caller: Caller): Promise<JsonObject> {
    const stored = this.#store.get(shop, id, caller.owner);
    return forBrowser(
      await caller.call((buyer) => this.#shops.get(shop).driver.getCheckout(id, buyer)),
      stored,
    );
  }

  async update(shop: string, id: string, change: CheckoutChange, caller: Caller): Promise<JsonObject> {
    this.#store.get(shop, id, caller.owner);
    return this.#inTurn(`${shop} ${id}`, async () => {
      const stored = this.#store.get(shop, id, caller.owner);
      const intent = merged(stored.intent, change);
      const answer = await caller.call((buyer) =>
        this.#shops.get(shop).driver.updateCheckout(id, intent, buyer),
      );
      this.#store.keepIntent(shop, id, intent);
      return forBrowser(answer, stored);
    });
  }

  async cancel(shop: string, id: string, caller: Caller): Promise<void> {
    this.#store.get(shop, id, caller.owner);
    await this.#inTurn(`${shop} ${id}`, () =>
      caller.call((buyer) => this.#shops.get(shop).driver.cancelCheckout(id, buyer)),
    );
  }

  #inTurn<T>(key: string, act: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(key) ?? Promise.resolve()).then(act, act);
    const settled = turn
      .catch(() => {})
      .finally(() => {
        if (this.#turns.get(key) === settled) this.#turns.delete(key);
      });
    this.#turns.set(key, settled);
    return turn;
  }
}

/** What is left out of a change stays. A new address takes the place of a chosen one until the shopper chooses again. */
function merged(intent: CheckoutIntent, change: CheckoutChange): CheckoutIntent {
  const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const { destinationId, ...rest } = {
    ...intent,
    ...said,
    deliveryOptions: { ...intent.deliveryOptions, ...change.deliveryOptions },
  };
  const chosen = change.address && !change.destinationId ? undefined : destinationId;
  const { deliveryOptions, ...others } = rest;
  return {
    ...others,
    ...(chosen ? { destinationId: chosen } : {}),
    ...(Object.keys(deliveryOptions).length > 0 ? { deliveryOptions } : {}),
  };
}

/** The shop's checkout with the name of its review. */
export function forBrowser(
  { wire }: Answer<Checkout>,
  { placement }: Pick<StoredCheckout, "placement">,
): JsonObject {
  return { ...wire, [EXTENSION]: { ...(wire[EXTENSION] as object | undefined), placement_id: placement } };
}
