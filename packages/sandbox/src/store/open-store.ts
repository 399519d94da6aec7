import { DatabaseSync } from "node:sqlite";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";

const schema = `
  CREATE TABLE IF NOT EXISTS documents (kind TEXT, id TEXT, owner TEXT, body TEXT NOT NULL, PRIMARY KEY (kind, id)) STRICT;
  CREATE INDEX IF NOT EXISTS documents_by_owner ON documents (kind, owner);
  CREATE TABLE IF NOT EXISTS stock (variant TEXT PRIMARY KEY, quantity INTEGER NOT NULL CHECK (quantity >= 0)) STRICT;
  CREATE TABLE IF NOT EXISTS prices (variant TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS replies (key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL, kept_at INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS oauth (model TEXT, id TEXT, body TEXT NOT NULL, grant_id TEXT, uid TEXT, expires_at INTEGER, PRIMARY KEY (model, id)) STRICT;
  CREATE INDEX IF NOT EXISTS oauth_by_grant ON oauth (grant_id);
`;

/** Opens the shop's one SQLite file, making it and its folder when absent. Throws an Error that names the path. */
export function openStore(path: string): DatabaseSync {
  try {
    if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
    const database = new DatabaseSync(path);
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000;");
    database.exec(schema);
    return database;
  } catch (cause) {
    throw new Error(
      `The database ${path} cannot be opened: ${(cause as Error).message}. Choose a folder that can be written.`,
      { cause },
    );
  }
}

/** All or nothing: what throws inside leaves no trace. Joins a transaction that is already open. */
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
