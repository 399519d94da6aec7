import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "@shop-feed/contract";
import { transaction } from "../store/open-store.ts";
import { digest, randomToken } from "../store/seal.ts";

/** One browser at one host. The shopper stays the same while its opaque token rotates. */
export interface Session {
  readonly shopper: string;
  readonly origin: string;
}

export interface UsedSession {
  readonly session: Session;
  /** The token to use from now on, when this one was due. */
  readonly renewed?: string | undefined;
}

const LIFETIME = 90 * 86_400_000;
const ROTATE_AFTER = 3_600_000;
/** Requests already under way with the old token still arrive for a while after the new one was first used. */
const GRACE = 60_000;

/** Widget sessions. The store knows a token's digest only, so a stolen store opens no session. */
export class Sessions {
  readonly #database: DatabaseSync;
  readonly #clock: Clock;

  constructor(database: DatabaseSync, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** A session for a browser that has none. */
  open(origin: string): string {
    return this.#insert(randomUUID(), origin, null);
  }

  /** Undefined: unknown, expired, or of another host. */
  use(token: string, origin: string): UsedSession | undefined {
    const hash = digest(token);
    const now = this.#clock.now();
    const row = this.#database
      .prepare(
        "SELECT shopper, origin, created_at, replaces, replaced_at FROM sessions WHERE token_hash = ? AND expires_at > ?",
      )
      .get(hash, now) as Row | undefined;
    if (!row || row.origin !== origin) return undefined;
    if (row.replaces) this.#retire(hash, row.replaces, now);
    const session = { shopper: row.shopper, origin: row.origin };
    const due = now - row.created_at >= ROTATE_AFTER && now - (row.replaced_at ?? 0) >= GRACE;
    return due ? { session, renewed: this.#renew(hash, session) } : { session };
  }

  /** Whose token this is, for a navigation: no host calls there, and nothing rotates. */
  peek(token: string): Session | undefined {
    const row = this.#database
      .prepare("SELECT shopper, origin FROM sessions WHERE token_hash = ? AND expires_at > ?")
      .get(digest(token), this.#clock.now());
    return row && { shopper: String(row["shopper"]), origin: String(row["origin"]) };
  }

  /** A fresh token after a change of rights, whatever the old one's age. */
  renew(token: string, session: Session): string {
    return this.#renew(digest(token), session);
  }

  /** Forgets what has expired; answers the shoppers that have no session left. */
  prune(): string[] {
    return transaction(this.#database, () => {
      const gone = this.#database
        .prepare("DELETE FROM sessions WHERE expires_at <= ? RETURNING shopper")
        .all(this.#clock.now());
      const left = this.#database.prepare("SELECT 1 FROM sessions WHERE shopper = ? LIMIT 1");
      return [...new Set(gone.map((row) => String(row["shopper"])))].filter((shopper) => !left.get(shopper));
    });
  }

  #renew(hash: string, { shopper, origin }: Session): string {
    return transaction(this.#database, () => {
      this.#database
        .prepare("UPDATE sessions SET replaced_at = ? WHERE token_hash = ?")
        .run(this.#clock.now(), hash);
      return this.#insert(shopper, origin, hash);
    });
  }

  /** The old token ends only now that its successor has arrived: an answer lost on the way costs nobody their link. */
  #retire(hash: string, replaced: string, now: number): void {
    transaction(this.#database, () => {
      this.#database
        .prepare("UPDATE sessions SET expires_at = min(expires_at, ?) WHERE token_hash = ?")
        .run(now + GRACE, replaced);
      this.#database.prepare("UPDATE sessions SET replaces = NULL WHERE token_hash = ?").run(hash);
    });
  }

  #insert(shopper: string, origin: string, replaces: string | null): string {
    const token = randomToken();
    const now = this.#clock.now();
    this.#database
      .prepare(
        "INSERT INTO sessions (token_hash, shopper, origin, created_at, expires_at, replaces) VALUES (?, ?, ?, ?, ?, ?)",
      )
      .run(digest(token), shopper, origin, now, now + LIFETIME, replaces);
    return token;
  }
}

interface Row {
  readonly shopper: string;
  readonly origin: string;
  readonly created_at: number;
  readonly replaces: string | null;
  readonly replaced_at: number | null;
}
