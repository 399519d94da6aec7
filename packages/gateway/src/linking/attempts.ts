import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "@shop-feed/contract";
import { digest, matches, randomToken, type Sealer } from "../store/seal.ts";
import type { Tokens } from "./links.ts";
import type { Proof } from "./proof.ts";

/** One try at linking. `consented` is still pending: it waits for the proof and the poll secret. */
export interface Attempt {
  readonly id: string;
  readonly shop: string;
  readonly shopper: string;
  readonly origin: string;
  readonly mode: "popup" | "redirect";
  readonly returnUrl: string;
  readonly resume: string | undefined;
  readonly status: "waiting" | "consented" | "linked" | "denied" | "failed";
  readonly proof: Proof;
  readonly proven: boolean;
  readonly verifier: string;
  readonly tokens: Tokens | undefined;
  readonly expiresAt: number;
}

export type NewAttempt = Pick<
  Attempt,
  "shop" | "shopper" | "origin" | "mode" | "returnUrl" | "resume" | "proof" | "verifier"
>;

export const ATTEMPT_LIFE = 600_000;
const MOST_WRONG_PROOFS = 5;

/** The attempts table. Secrets are kept as digests (what browsers present) or sealed (what the gateway needs back). */
export class Attempts {
  readonly #database: DatabaseSync;
  readonly #sealer: Sealer;
  readonly #clock: Clock;

  constructor(database: DatabaseSync, sealer: Sealer, clock: Clock) {
    this.#database = database;
    this.#sealer = sealer;
    this.#clock = clock;
  }

  begin(attempt: NewAttempt): { readonly id: string; readonly pollSecret: string; readonly state: string } {
    const id = randomUUID();
    const [pollSecret, state] = [randomToken(), randomToken()];
    const now = this.#clock.now();
    this.#database
      .prepare(
        `INSERT INTO link_attempts (id, shop, shopper, origin, poll_hash, state_hash, mode, sealed_verifier, return_url, resume, status, proof, created_at, expires_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?)`,
      )
      .run(
        id,
        attempt.shop,
        attempt.shopper,
        attempt.origin,
        digest(pollSecret),
        digest(state),
        attempt.mode,
        this.#sealer.seal(attempt.verifier, `verifier:${id}`),
        attempt.returnUrl,
        attempt.resume ?? null,
        attempt.proof,
        now,
        now + ATTEMPT_LIFE,
      );
    return { id, pollSecret, state };
  }

  byId(id: string): Attempt | undefined {
    return this.#one("id = ?", id);
  }

  byState(shop: string, state: string): Attempt | undefined {
    return this.#one("shop = ? AND state_hash = ?", shop, digest(state));
  }

  pollSecretFits(id: string, secret: string): boolean {
    const row = this.#database.prepare("SELECT poll_hash FROM link_attempts WHERE id = ?").get(id);
    return row !== undefined && matches(secret, String(row["poll_hash"]));
  }

  /** Takes the browser that came back, once: a reload, or a second window with the same address, finds it taken. */
  takeReturn(id: string): boolean {
    const { changes } = this.#database
      .prepare(
        "UPDATE link_attempts SET returned_at = ? WHERE id = ? AND status = 'waiting' AND returned_at IS NULL",
      )
      .run(this.#clock.now(), id);
    return changes === 1;
  }

  /** The shopper said yes and the tokens are here. Without a proof to wait for, the browser has proven itself already. */
  consent(id: string, tokens: Tokens, proofHash: string | undefined): void {
    this.#database
      .prepare(
        "UPDATE link_attempts SET status = 'consented', sealed_tokens = ?, proven = ?, proof_hash = ? WHERE id = ? AND status = 'waiting'",
      )
      .run(
        this.#sealer.seal(JSON.stringify(tokens), `attempt:${id}`),
        proofHash === undefined ? 1 : 0,
        proofHash ?? null,
        id,
      );
  }

  /** Takes the claim or code, once. A wrong one is counted; after `spent` the attempt is to be ended. */
  prove(id: string, presented: string): "right" | "wrong" | "spent" {
    const row = this.#database
      .prepare("SELECT proof_hash, wrong_proofs FROM link_attempts WHERE id = ? AND status = 'consented'")
      .get(id);
    if (!row?.["proof_hash"]) return "wrong";
    if (matches(presented, String(row["proof_hash"]))) {
      this.#database.prepare("UPDATE link_attempts SET proven = 1, proof_hash = NULL WHERE id = ?").run(id);
      return "right";
    }
    const wrong = Number(row["wrong_proofs"]) + 1;
    this.#database.prepare("UPDATE link_attempts SET wrong_proofs = ? WHERE id = ?").run(wrong, id);
    return wrong >= MOST_WRONG_PROOFS ? "spent" : "wrong";
  }

  /** Ends an attempt; its secrets go. Tokens it may hold are to be revoked in the same transaction. */
  finish(id: string, status: "linked" | "denied" | "failed"): void {
    this.#database
      .prepare("UPDATE link_attempts SET status = ?, sealed_tokens = NULL, proof_hash = NULL WHERE id = ?")
      .run(status, id);
  }

  startedSince(shopper: string, since: number): number {
    return Number(
      this.#database
        .prepare("SELECT count(*) AS n FROM link_attempts WHERE shopper = ? AND created_at >= ?")
        .get(shopper, since)?.["n"],
    );
  }

  /** Attempts that hold tokens and can no longer become links. */
  abandoned(): Attempt[] {
    return this.#database
      .prepare("SELECT * FROM link_attempts WHERE sealed_tokens IS NOT NULL AND expires_at <= ?")
      .all(this.#clock.now())
      .map((row) => this.#toAttempt(row as unknown as Row));
  }

  prune(): void {
    this.#database
      .prepare("DELETE FROM link_attempts WHERE expires_at <= ? AND sealed_tokens IS NULL")
      .run(this.#clock.now() - ATTEMPT_LIFE);
  }

  #one(where: string, ...values: string[]): Attempt | undefined {
    const row = this.#database.prepare(`SELECT * FROM link_attempts WHERE ${where}`).get(...values) as
      | Row
      | undefined;
    return row && this.#toAttempt(row);
  }

  #toAttempt(row: Row): Attempt {
    const { id, shop, shopper, origin, mode, status, proof } = row;
    return {
      id,
      shop,
      shopper,
      origin,
      mode,
      status,
      proof,
      returnUrl: row.return_url,
      resume: row.resume ?? undefined,
      proven: row.proven === 1,
      verifier: this.#sealer.open(row.sealed_verifier, `verifier:${id}`),
      tokens:
        row.sealed_tokens === null
          ? undefined
          : (JSON.parse(this.#sealer.open(row.sealed_tokens, `attempt:${id}`)) as Tokens),
      expiresAt: row.expires_at,
    };
  }
}

interface Row extends Pick<Attempt, "id" | "shop" | "shopper" | "origin" | "mode" | "status" | "proof"> {
  readonly return_url: string;
  readonly resume: string | null;
  readonly proven: number;
  readonly sealed_verifier: string;
  readonly sealed_tokens: string | null;
  readonly expires_at: number;
}
