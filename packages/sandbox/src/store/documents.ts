import type { DatabaseSync } from "node:sqlite";

/** One kind of JSON document, by id. */
export class Documents<T extends { id: string }> {
  readonly #database: DatabaseSync;
  readonly #kind: string;

  constructor(database: DatabaseSync, kind: string) {
    this.#database = database;
    this.#kind = kind;
  }

  find(id: string): T | undefined {
    const row = this.#database
      .prepare("SELECT body FROM documents WHERE kind = ? AND id = ?")
      .get(this.#kind, id);
    return row && (JSON.parse(row["body"] as string) as T);
  }

  save(document: T, owner: string | undefined): void {
    this.#database
      .prepare(
        "INSERT INTO documents (kind, id, owner, body) VALUES (?, ?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body, owner = excluded.owner",
      )
      .run(this.#kind, document.id, owner ?? null, JSON.stringify(document));
  }

  /** In the order they were first saved. */
  all(owner?: string): T[] {
    const rows =
      owner === undefined
        ? this.#database.prepare("SELECT body FROM documents WHERE kind = ? ORDER BY rowid").all(this.#kind)
        : this.#database
            .prepare("SELECT body FROM documents WHERE kind = ? AND owner = ? ORDER BY rowid")
            .all(this.#kind, owner);
    return rows.map((row) => JSON.parse(row["body"] as string) as T);
  }

  clear(): void {
    this.#database.prepare("DELETE FROM documents WHERE kind = ?").run(this.#kind);
  }
}
