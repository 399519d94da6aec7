import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { MIGRATIONS } from "./migrations.ts";

/**
 * Opens the gateway's one SQLite file, making it and its folder when absent, and brings its tables up to date.
 * @throws Error naming the path and what to do
 */
export function openStore(path: string): DatabaseSync {
  try {
    if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
    const database = new DatabaseSync(path);
    // FULL: a placement's key must be on disk before the order is sent, or a power cut could order twice.
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 3000;");
    migrate(database);
    return database;
  } catch (cause) {
    throw new Error(
      `The gateway's store ${path} cannot be opened: ${(cause as Error).message}. Choose a file in a folder that can be written.`,
      { cause },
    );
  }
}

function migrate(database: DatabaseSync): void {
  transaction(database, () => {
    const done = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
    if (done > MIGRATIONS.length)
      throw new Error(`it was written by a newer version (${done} > ${MIGRATIONS.length})`);
    for (const step of MIGRATIONS.slice(done)) database.exec(step);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

/** All or nothing: what throws inside leaves no trace. */
export function transaction<T>(database: DatabaseSync, act: () => T): T {
  if (database.isTransaction) return act();
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = act();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}
