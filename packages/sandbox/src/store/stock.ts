import type { DatabaseSync } from "node:sqlite";

/** Units left per variant. The CHECK of the table and the condition of `take` make overselling impossible. */
export class Stock {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync, initial: { id: string; stock: number }[]) {
    this.#database = database;
    const insert = database.prepare(
      "INSERT INTO stock (variant, quantity) VALUES (?, ?) ON CONFLICT DO NOTHING",
    );
    for (const variant of initial) insert.run(variant.id, variant.stock);
  }

  left(variant: string): number {
    const row = this.#database.prepare("SELECT quantity FROM stock WHERE variant = ?").get(variant);
    return (row?.["quantity"] as number | undefined) ?? 0;
  }

  all(): Record<string, number> {
    const rows = this.#database.prepare("SELECT variant, quantity FROM stock ORDER BY variant").all();
    return Object.fromEntries(rows.map((row) => [row["variant"], row["quantity"]]));
  }

  /** Takes all of `quantity` or nothing; tells which. */
  take(variant: string, quantity: number): boolean {
    const { changes } = this.#database
      .prepare("UPDATE stock SET quantity = quantity - ?1 WHERE variant = ?2 AND quantity >= ?1")
      .run(quantity, variant);
    return changes === 1;
  }

  set(variant: string, quantity: number): void {
    this.#database.prepare("UPDATE stock SET quantity = ? WHERE variant = ?").run(quantity, variant);
  }
}
