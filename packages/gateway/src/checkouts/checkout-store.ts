import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { type Clock, Failure } from "@shop-feed/contract";
import type { CheckoutIntent } from "../drivers/shop-driver.ts";

/** What the gateway remembers of a checkout: whose it is, what was asked so far, and the name of its review. */
export interface StoredCheckout {
  readonly shop: string;
  readonly id: string;
  readonly owner: string;
  readonly placement: string;
  readonly intent: CheckoutIntent;
}

export class CheckoutStore {
  readonly #database: DatabaseSync;
  readonly #clock: Clock;

  constructor(database: DatabaseSync, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Mints the placement id: one per review, so every tab that completes it means the same order. */
  add(shop: string, id: string, owner: string, intent: CheckoutIntent): StoredCheckout {
    const placement = randomUUID();
    this.#database
      .prepare(
        "INSERT INTO checkouts (shop, id, owner, placement, intent, updated_at) VALUES (?, ?, ?, ?, ?, ?)",
      )
      .run(shop, id, owner, placement, JSON.stringify(intent), this.#clock.now());
    return { shop, id, owner, placement, intent };
  }

  /** @throws Failure `not_found`, also for what belongs to somebody else */
  get(shop: string, id: string, owner: string): StoredCheckout {
    return this.#read("shop = ? AND id = ? AND owner = ?", shop, id, owner);
  }

  ofPlacement(shop: string, placement: string, owner: string): StoredCheckout {
    return this.#read("shop = ? AND placement = ? AND owner = ?", shop, placement, owner);
  }

  keepIntent(shop: string, id: string, intent: CheckoutIntent): void {
    this.#database
      .prepare("UPDATE checkouts SET intent = ?, updated_at = ? WHERE shop = ? AND id = ?")
      .run(JSON.stringify(intent), this.#clock.now(), shop, id);
  }

  /** Checkouts that nobody has touched for that long hold addresses for nothing. */
  prune(olderThanMs: number): void {
    this.#database
      .prepare(
        "DELETE FROM checkouts WHERE updated_at < ? AND placement NOT IN (SELECT id FROM placements WHERE state IN ('sent', 'unknown'))",
      )
      .run(this.#clock.now() - olderThanMs);
  }

  #read(where: string, ...values: string[]): StoredCheckout {
    const row = this.#database
      .prepare(`SELECT shop, id, owner, placement, intent FROM checkouts WHERE ${where}`)
      .get(...values);
    if (!row)
      throw new Failure({
        code: "not_found",
        message: "There is no such checkout for this shopper; create a new one",
      });
    const { intent, ...rest } = row as unknown as Omit<StoredCheckout, "intent"> & { intent: string };
    return { ...rest, intent: JSON.parse(intent) as CheckoutIntent };
  }
}
