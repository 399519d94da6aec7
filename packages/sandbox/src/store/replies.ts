import type { DatabaseSync } from "node:sqlite";

export interface KeptReply {
  fingerprint: string;
  status: number;
  body: string;
}

/** UCP keeps them for at least 24 h; real time, since clients wait in real time. */
const keepFor = 48 * 3_600_000;

/** The answers already given, by idempotency key. */
export class Replies {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    database.prepare("DELETE FROM replies WHERE kept_at < ?").run(Date.now() - keepFor);
  }

  find(key: string): KeptReply | undefined {
    return this.#database.prepare("SELECT fingerprint, status, body FROM replies WHERE key = ?").get(key) as
      | KeptReply
      | undefined;
  }

  keep(key: string, reply: KeptReply): void {
    this.#database
      .prepare("INSERT INTO replies (key, fingerprint, status, body, kept_at) VALUES (?, ?, ?, ?, ?)")
      .run(key, reply.fingerprint, reply.status, reply.body, Date.now());
  }

  clear(): void {
    this.#database.exec("DELETE FROM replies");
  }
}
