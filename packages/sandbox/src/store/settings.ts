import type { DatabaseSync } from "node:sqlite";

/** Small named values that survive a restart: keys, the clock's place. */
export class Settings {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  read(name: string): unknown {
    const row = this.#database.prepare("SELECT body FROM settings WHERE name = ?").get(name);
    return row && JSON.parse(row["body"] as string);
  }

  write(name: string, value: unknown): void {
    this.#database
      .prepare(
        "INSERT INTO settings (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body",
      )
      .run(name, JSON.stringify(value));
  }

  /** The stored value, or the made one, stored. */
  keep<T>(name: string, make: () => T): T {
    const known = this.read(name);
    if (known !== undefined) return known as T;
    const made = make();
    this.write(name, made);
    return made;
  }
}
