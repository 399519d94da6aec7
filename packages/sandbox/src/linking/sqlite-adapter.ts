import type { DatabaseSync } from "node:sqlite";
import type { Adapter, AdapterPayload } from "oidc-provider";

/** oidc-provider's storage in the shop's database, so that links outlive a restart. Times are real, in seconds. */
export class SqliteAdapter implements Adapter {
  readonly #database: DatabaseSync;
  readonly #model: string;

  constructor(database: DatabaseSync, model: string) {
    this.#database = database;
    this.#model = model;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    this.#database
      .prepare(
        `INSERT INTO oauth (model, id, body, grant_id, uid, expires_at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (model, id) DO UPDATE SET body = excluded.body, grant_id = excluded.grant_id, uid = excluded.uid, expires_at = excluded.expires_at`,
      )
      .run(
        this.#model,
        id,
        JSON.stringify(payload),
        payload.grantId ?? null,
        payload.uid ?? null,
        expiresIn ? now() + expiresIn : null,
      );
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.#first("id", id);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#first("uid", uid);
  }

  /** Device codes are not offered. */
  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    const payload = this.#first("id", id);
    if (!payload) return;
    this.#database
      .prepare("UPDATE oauth SET body = ? WHERE model = ? AND id = ?")
      .run(JSON.stringify({ ...payload, consumed: now() }), this.#model, id);
  }

  async destroy(id: string): Promise<void> {
    this.#database.prepare("DELETE FROM oauth WHERE model = ? AND id = ?").run(this.#model, id);
  }

  /** Everything issued under the grant goes at once, whatever its model. */
  async revokeByGrantId(grantId: string): Promise<void> {
    this.#database.prepare("DELETE FROM oauth WHERE grant_id = ?").run(grantId);
  }

  #first(column: "id" | "uid", value: string): AdapterPayload | undefined {
    const row = this.#database
      .prepare(
        `SELECT body FROM oauth WHERE model = ? AND ${column} = ? AND (expires_at IS NULL OR expires_at > ?)`,
      )
      .get(this.#model, value, now());
    return row && (JSON.parse(row["body"] as string) as AdapterPayload);
  }
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
