import type { DatabaseSync } from "node:sqlite";
import type { Clock, Money } from "@shop-feed/contract";
import type { Outcome } from "./outcome.ts";

/** `created`: nothing sent. `sent`: on its way, or we died on it. `unknown`: asked and not answered. */
type PlacementState = "created" | "sent" | "unknown" | "confirmed" | "ended";

export interface Placement {
  readonly id: string;
  readonly shop: string;
  readonly checkout: string;
  readonly owner: string;
  readonly state: PlacementState;
  /** The browser's name of one tap; its own retries carry the same one. */
  readonly tap: string | null;
  readonly key: string | null;
  readonly instrument: string | null;
  readonly expected: Money | undefined;
  /** What the shopper was told when it ended without an order. */
  readonly outcome: Outcome | undefined;
  readonly orderId: string | null;
  readonly sentAt: number | null;
  readonly checks: number;
}

export interface Sending {
  readonly tap: string | undefined;
  readonly key: string;
  readonly instrument: string;
  readonly expected: Money;
  /** How long the sender itself is at it, before a timer may look. */
  readonly patienceMs: number;
}

/** How long to wait before looking again, by how often was looked already. */
const CHECK_AFTER = [2_000, 5_000, 15_000, 60_000, 300_000, 1_800_000] as const;

/** The durable half of placing: what was promised to the shop is on disk before it is sent. */
export class PlacementStore {
  readonly #database: DatabaseSync;
  readonly #clock: Clock;

  constructor(database: DatabaseSync, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  find(id: string): Placement | undefined {
    const row = this.#database.prepare("SELECT * FROM placements WHERE id = ?").get(id);
    return row && toPlacement(row as unknown as Row);
  }

  create(id: string, shop: string, checkout: string, owner: string): void {
    this.#database
      .prepare(
        "INSERT INTO placements (id, shop, checkout, owner, state, updated_at) VALUES (?, ?, ?, ?, 'created', ?) ON CONFLICT DO NOTHING",
      )
      .run(id, shop, checkout, owner, this.#clock.now());
  }

  /** Takes the row for sending; false when somebody else has it. This is the lock that makes a double tap one order. */
  claim(id: string, { tap, key, instrument, expected, patienceMs }: Sending): boolean {
    const now = this.#clock.now();
    const { changes } = this.#database
      .prepare(
        `UPDATE placements SET state = 'sent', tap = ?, idempotency_key = ?, instrument = ?, amount = ?, currency = ?, outcome = NULL,
           sent_at = ?, next_check_at = ?, checks = 0, updated_at = ?
         WHERE id = ? AND state IN ('created', 'ended')`,
      )
      .run(tap ?? null, key, instrument, expected.amount, expected.currency, now, now + patienceMs, now, id);
    return changes === 1;
  }

  confirm(id: string, orderId: string): void {
    this.#database
      .prepare(
        "UPDATE placements SET state = 'confirmed', order_id = ?, outcome = NULL, next_check_at = NULL, updated_at = ? WHERE id = ?",
      )
      .run(orderId, this.#clock.now(), id);
  }

  /** Nothing was ordered; another tap may try again. Never undoes an order. */
  end(id: string, tap: string | undefined, outcome: Outcome): void {
    this.#database
      .prepare(
        "UPDATE placements SET state = 'ended', tap = coalesce(?, tap), outcome = ?, next_check_at = NULL, updated_at = ? WHERE id = ? AND state <> 'confirmed'",
      )
      .run(tap ?? null, JSON.stringify(outcome), this.#clock.now(), id);
  }

  /** Nobody knows yet; look again later. Answers how often that was said. */
  leaveUnknown(id: string): number {
    const now = this.#clock.now();
    const checks = (this.find(id)?.checks ?? 0) + 1;
    const wait = CHECK_AFTER[Math.min(checks, CHECK_AFTER.length) - 1] ?? 0;
    this.#database
      .prepare(
        "UPDATE placements SET state = 'unknown', checks = ?, next_check_at = ?, updated_at = ? WHERE id = ? AND state <> 'confirmed'",
      )
      .run(checks, now + wait, now, id);
    return checks;
  }

  /** Those to look at now; with `all` also those whose time has not come, for a start after a crash. */
  due(all = false): Placement[] {
    return this.#database
      .prepare(
        "SELECT * FROM placements WHERE state IN ('sent', 'unknown') AND (? OR next_check_at <= ?) ORDER BY next_check_at LIMIT 50",
      )
      .all(all ? 1 : 0, this.#clock.now())
      .map((row) => toPlacement(row as unknown as Row));
  }

  /** Forgets reviews that ended without an order long ago. */
  prune(olderThanMs: number): void {
    this.#database
      .prepare("DELETE FROM placements WHERE state IN ('created', 'ended') AND updated_at < ?")
      .run(this.#clock.now() - olderThanMs);
  }

  /** How many orders were sent for an owner since then. */
  sentSince(owner: string, since: number): number {
    return Number(
      this.#database
        .prepare("SELECT count(*) AS n FROM placements WHERE owner = ? AND sent_at >= ?")
        .get(owner, since)?.["n"],
    );
  }
}

interface Row {
  readonly id: string;
  readonly shop: string;
  readonly checkout: string;
  readonly owner: string;
  readonly state: PlacementState;
  readonly tap: string | null;
  readonly idempotency_key: string | null;
  readonly instrument: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly outcome: string | null;
  readonly order_id: string | null;
  readonly sent_at: number | null;
  readonly checks: number;
}

function toPlacement(row: Row): Placement {
  return {
    id: row.id,
    shop: row.shop,
    checkout: row.checkout,
    owner: row.owner,
    state: row.state,
    tap: row.tap,
    key: row.idempotency_key,
    instrument: row.instrument,
    expected:
      row.amount === null || row.currency === null
        ? undefined
        : { amount: row.amount, currency: row.currency },
    outcome: row.outcome === null ? undefined : (JSON.parse(row.outcome) as Outcome),
    orderId: row.order_id,
    sentAt: row.sent_at,
    checks: row.checks,
  };
}
