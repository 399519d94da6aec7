import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "@shop-feed/contract";
import type { Account } from "../drivers/shop-driver.ts";
import type { Sealer } from "../store/seal.ts";

/** What a retailer's authorization server gave. Sealed wherever it rests. */
export interface Tokens {
  readonly access: string;
  readonly refresh?: string | undefined;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  readonly scopes: readonly string[];
}

/** A shopper's grant at one shop. */
export interface Link {
  readonly id: string;
  readonly shop: string;
  readonly shopper: string;
  readonly account: Account;
  readonly status: "linked" | "needs_reauth" | "needs_scope";
  readonly missingScopes: readonly string[];
  readonly tokens: Tokens;
}

interface Row {
  readonly id: string;
  readonly shop: string;
  readonly shopper: string;
  readonly profile: string;
  readonly status: Link["status"];
  readonly missing_scopes: string;
  readonly sealed_tokens: string;
}

/** The links table; at most one link per shopper and shop. */
export class Links {
  readonly #database: DatabaseSync;
  readonly #sealer: Sealer;
  readonly #clock: Clock;

  constructor(database: DatabaseSync, sealer: Sealer, clock: Clock) {
    this.#database = database;
    this.#sealer = sealer;
    this.#clock = clock;
  }

  find(shop: string, shopper: string): Link | undefined {
    return this.#one("SELECT * FROM links WHERE shop = ? AND shopper = ?", shop, shopper);
  }

  byId(id: string): Link | undefined {
    return this.#one("SELECT * FROM links WHERE id = ?", id);
  }

  /** Any link of that account: its newest, since several browsers may have linked it. */
  ofAccount(shop: string, account: string): Link | undefined {
    return this.#one(
      "SELECT * FROM links WHERE shop = ? AND account = ? ORDER BY status = 'linked' DESC, linked_at DESC LIMIT 1",
      shop,
      account,
    );
  }

  ofShopper(shopper: string): Link[] {
    return this.#database
      .prepare("SELECT * FROM links WHERE shopper = ?")
      .all(shopper)
      .map((row) => this.#toLink(row as unknown as Row));
  }

  /** Puts a new link in the place of any other the shopper had at that shop. */
  save(shop: string, shopper: string, account: Account, tokens: Tokens): Link {
    const id = randomUUID();
    this.#database.prepare("DELETE FROM links WHERE shop = ? AND shopper = ?").run(shop, shopper);
    this.#database
      .prepare(
        "INSERT INTO links (id, shop, shopper, account, profile, status, sealed_tokens, linked_at) VALUES (?, ?, ?, ?, ?, 'linked', ?, ?)",
      )
      .run(id, shop, shopper, account.id, JSON.stringify(account), this.#seal(id, tokens), this.#clock.now());
    return { id, shop, shopper, account, status: "linked", missingScopes: [], tokens };
  }

  /** After a refresh. False: the link was removed meanwhile, and nobody keeps these tokens. */
  replaceTokens(id: string, tokens: Tokens): boolean {
    const { changes } = this.#database
      .prepare("UPDATE links SET sealed_tokens = ? WHERE id = ?")
      .run(this.#seal(id, tokens), id);
    return changes === 1;
  }

  mark(id: string, status: Link["status"], missingScopes: readonly string[] = []): void {
    this.#database
      .prepare("UPDATE links SET status = ?, missing_scopes = ? WHERE id = ?")
      .run(status, missingScopes.join(" "), id);
  }

  remove(id: string): void {
    this.#database.prepare("DELETE FROM links WHERE id = ?").run(id);
  }

  #one(sql: string, ...values: string[]): Link | undefined {
    const row = this.#database.prepare(sql).get(...values) as Row | undefined;
    return row && this.#toLink(row);
  }

  #toLink(row: Row): Link {
    return {
      id: row.id,
      shop: row.shop,
      shopper: row.shopper,
      account: JSON.parse(row.profile) as Account,
      status: row.status,
      missingScopes: row.missing_scopes.split(" ").filter(Boolean),
      tokens: JSON.parse(this.#sealer.open(row.sealed_tokens, `link:${row.id}`)) as Tokens,
    };
  }

  #seal(id: string, tokens: Tokens): string {
    return this.#sealer.seal(JSON.stringify(tokens), `link:${id}`);
  }
}
