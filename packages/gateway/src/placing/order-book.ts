import type { DatabaseSync } from "node:sqlite";
import { type Clock, Failure, type Order, toFailure } from "@shop-feed/contract";
import type { Answer, JsonObject } from "../drivers/shop-driver.ts";
import type { Caller } from "../linking/callers.ts";
import type { Logger } from "../logger.ts";
import type { Shops } from "../shops.ts";

const PAGE = 20;
/** States an order does not leave by itself; asking the shop again would be for nothing. */
const FINAL = new Set(["delivered", "canceled", "returned"]);

/** The gateway's own book of orders: UCP has no order list, so what was placed here is remembered here. */
export class OrderBook {
  readonly #database: DatabaseSync;
  readonly #clock: Clock;
  readonly #shops: Shops;
  readonly #logger: Logger;

  constructor(database: DatabaseSync, clock: Clock, shops: Shops, logger: Logger) {
    this.#database = database;
    this.#clock = clock;
    this.#shops = shops;
    this.#logger = logger;
  }

  /** Enters an order, or what is new of one that is there. */
  enter(shop: string, owner: string, wire: JsonObject, state: string): JsonObject {
    const now = this.#clock.now();
    const body = { ...wire, shop };
    this.#database
      .prepare(
        `INSERT INTO orders (shop, id, owner, body, final, placed_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)
         ON CONFLICT (shop, id) DO UPDATE SET body = excluded.body, final = excluded.final, updated_at = excluded.updated_at`,
      )
      .run(shop, String(wire["id"]), owner, JSON.stringify(body), FINAL.has(state) ? 1 : 0, now);
    return body;
  }

  /** As last heard; undefined when it is not in the book or somebody else's. */
  recall(shop: string, id: string, owner: string): JsonObject | undefined {
    const row = this.#database
      .prepare("SELECT body FROM orders WHERE shop = ? AND id = ? AND owner = ?")
      .get(shop, id, owner);
    return row && (JSON.parse(String(row["body"])) as JsonObject);
  }

  /** As the shop says now, or as last heard when it cannot be asked. @throws Failure `not_found` */
  async get(shop: string, id: string, caller: Caller): Promise<JsonObject> {
    const kept = this.recall(shop, id, caller.owner);
    if (!kept) throw new Failure({ code: "not_found", message: "There is no such order for this shopper" });
    return this.#refreshed(shop, id, kept, caller);
  }

  /** Newest first. The cursor is the number of the last order shown. */
  async list(shop: string, cursor: string | undefined, caller: Caller): Promise<JsonObject> {
    const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor);
    if (!Number.isSafeInteger(before))
      throw new Failure({ code: "not_found", message: "The cursor is none of this list; start without one" });
    const rows = this.#database
      .prepare(
        "SELECT number, id, body, final FROM orders WHERE shop = ? AND owner = ? AND number < ? ORDER BY number DESC LIMIT ?",
      )
      .all(shop, caller.owner, before, PAGE + 1);
    const page = rows.slice(0, PAGE);
    const orders = await Promise.all(
      page.map(async (row) => {
        const kept = JSON.parse(String(row["body"])) as JsonObject;
        return row["final"] ? kept : this.#refreshed(shop, String(row["id"]), kept, caller);
      }),
    );
    const last = page.at(-1);
    return { orders, ...(rows.length > PAGE && last ? { next_cursor: String(last["number"]) } : {}) };
  }

  async #refreshed(shop: string, id: string, kept: JsonObject, caller: Caller): Promise<JsonObject> {
    try {
      const answer: Answer<Order> = await caller.call((buyer) =>
        this.#shops.get(shop).driver.getOrder(id, buyer),
      );
      // Where the sale came from is ours to know; not every shop repeats it.
      const attribution = answer.wire["attribution"] ?? kept["attribution"];
      return this.enter(
        shop,
        caller.owner,
        { ...answer.wire, ...(attribution ? { attribution } : {}) },
        answer.model.state,
      );
    } catch (error) {
      this.#logger.warn("order_not_refreshed", { shop, code: toFailure(error).code });
      return kept;
    }
  }
}
