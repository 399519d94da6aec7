import type { DatabaseSync } from "node:sqlite";

/** Minor units; null takes an optional price away. */
export interface PriceChange {
  price?: number;
  list_price?: number | null;
  member_price?: number | null;
}

/** Prices changed since the shop file was written. */
export class Prices {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  change(variant: string): PriceChange {
    const row = this.#database.prepare("SELECT body FROM prices WHERE variant = ?").get(variant);
    return row ? (JSON.parse(row["body"] as string) as PriceChange) : {};
  }

  set(variant: string, change: PriceChange): void {
    const body = JSON.stringify({ ...this.change(variant), ...change });
    this.#database
      .prepare(
        "INSERT INTO prices (variant, body) VALUES (?, ?) ON CONFLICT (variant) DO UPDATE SET body = excluded.body",
      )
      .run(variant, body);
  }

  clear(): void {
    this.#database.exec("DELETE FROM prices");
  }
}
