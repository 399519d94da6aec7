import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { type Clock, toFailure } from "@shop-feed/contract";
import type { Logger } from "../logger.ts";
import type { Shops } from "../shops.ts";
import type { Sealer } from "../store/seal.ts";
import type { Tokens } from "./links.ts";

const FIRST_RETRY = 5_000;
const SLOWEST_RETRY = 3_600_000;
/** Far beyond the life of any refresh token that a shop would give. */
const GIVE_UP_AFTER = 400 * 86_400_000;

/** Grants that have ended here and still have to end at the retailer: kept until the retailer was told. */
export class Revocations {
  readonly #database: DatabaseSync;
  readonly #sealer: Sealer;
  readonly #shops: Shops;
  readonly #clock: Clock;
  readonly #logger: Logger;

  constructor(database: DatabaseSync, sealer: Sealer, shops: Shops, clock: Clock, logger: Logger) {
    this.#database = database;
    this.#sealer = sealer;
    this.#shops = shops;
    this.#clock = clock;
    this.#logger = logger;
  }

  /** The refresh token, since its end is the end of its access tokens; call in the transaction that drops the link. */
  add(shop: string, { refresh, access }: Tokens): string {
    const id = randomUUID();
    const now = this.#clock.now();
    this.#database
      .prepare("INSERT INTO revocations (id, shop, sealed_token, next_at, created_at) VALUES (?, ?, ?, ?, ?)")
      .run(id, shop, this.#sealer.seal(refresh ?? access, `revocation:${id}`), now, now);
    return id;
  }

  /** Tells the retailers of all that is due. Never throws: what fails stays in the queue. */
  async retryDue(): Promise<void> {
    const due = this.#database
      .prepare(
        "SELECT id, shop, sealed_token, tries, created_at FROM revocations WHERE next_at <= ? LIMIT 50",
      )
      .all(this.#clock.now());
    await Promise.all(due.map((row) => this.#try(row as unknown as Row)));
  }

  /** Tokens that still wait to be revoked. */
  waiting(): number {
    return Number(this.#database.prepare("SELECT count(*) AS n FROM revocations").get()?.["n"]);
  }

  async #try({ id, shop, sealed_token: sealed, tries, created_at: since }: Row): Promise<void> {
    const now = this.#clock.now();
    // Put off before it is tried: a second timer must not send it too.
    this.#database
      .prepare("UPDATE revocations SET tries = ?, next_at = ? WHERE id = ?")
      .run(tries + 1, now + Math.min(FIRST_RETRY * 2 ** tries, SLOWEST_RETRY), id);
    try {
      await this.#shops.get(shop).authorization?.revoke(this.#sealer.open(sealed, `revocation:${id}`));
      this.#forget(id);
    } catch (error) {
      const { code } = toFailure(error);
      this.#logger.warn("revocation_failed", { shop, code, tries: tries + 1 });
      if (code === "unsupported" || now - since > GIVE_UP_AFTER) this.#forget(id);
    }
  }

  #forget(id: string): void {
    this.#database.prepare("DELETE FROM revocations WHERE id = ?").run(id);
  }
}

interface Row {
  readonly id: string;
  readonly shop: string;
  readonly sealed_token: string;
  readonly tries: number;
  readonly created_at: number;
}
