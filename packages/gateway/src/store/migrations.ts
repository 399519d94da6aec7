/**
 * The store's history: each entry runs once, in order, and is never edited after a release. Times are epoch
 * milliseconds. Columns named `sealed_*` hold ciphertext (seal.ts), `*_hash` SHA-256 of something the browser keeps.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY, shopper TEXT NOT NULL, origin TEXT NOT NULL,
    created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
    replaces TEXT, replaced_at INTEGER
  ) STRICT;
  CREATE INDEX sessions_by_shopper ON sessions (shopper);

  CREATE TABLE link_attempts (
    id TEXT PRIMARY KEY, shop TEXT NOT NULL, shopper TEXT NOT NULL, origin TEXT NOT NULL,
    poll_hash TEXT NOT NULL, state_hash TEXT NOT NULL UNIQUE,
    mode TEXT NOT NULL CHECK (mode IN ('popup', 'redirect')), sealed_verifier TEXT NOT NULL, return_url TEXT NOT NULL, resume TEXT,
    status TEXT NOT NULL CHECK (status IN ('waiting', 'consented', 'linked', 'denied', 'failed')),
    proof TEXT NOT NULL CHECK (proof IN ('cookie', 'claim', 'code')), proven INTEGER NOT NULL DEFAULT 0,
    proof_hash TEXT, wrong_proofs INTEGER NOT NULL DEFAULT 0, sealed_tokens TEXT,
    created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE links (
    id TEXT PRIMARY KEY, shop TEXT NOT NULL, shopper TEXT NOT NULL, account TEXT NOT NULL, profile TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('linked', 'needs_reauth', 'needs_scope')), missing_scopes TEXT NOT NULL DEFAULT '',
    sealed_tokens TEXT NOT NULL, linked_at INTEGER NOT NULL,
    UNIQUE (shopper, shop)
  ) STRICT;
  CREATE INDEX links_by_account ON links (shop, account);

  CREATE TABLE revocations (
    id TEXT PRIMARY KEY, shop TEXT NOT NULL, sealed_token TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0, next_at INTEGER NOT NULL, created_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE checkouts (
    shop TEXT NOT NULL, id TEXT NOT NULL, owner TEXT NOT NULL, placement TEXT NOT NULL UNIQUE,
    intent TEXT NOT NULL, updated_at INTEGER NOT NULL,
    PRIMARY KEY (shop, id)
  ) STRICT;

  CREATE TABLE placements (
    id TEXT PRIMARY KEY, shop TEXT NOT NULL, checkout TEXT NOT NULL, owner TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('created', 'sent', 'unknown', 'confirmed', 'ended')),
    tap TEXT, idempotency_key TEXT, instrument TEXT, amount INTEGER, currency TEXT,
    outcome TEXT, order_id TEXT,
    sent_at INTEGER, checks INTEGER NOT NULL DEFAULT 0, next_check_at INTEGER, updated_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX placements_open ON placements (next_check_at) WHERE state IN ('sent', 'unknown');

  CREATE TABLE orders (
    number INTEGER PRIMARY KEY, shop TEXT NOT NULL, id TEXT NOT NULL, owner TEXT NOT NULL,
    body TEXT NOT NULL, final INTEGER NOT NULL DEFAULT 0, placed_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
    UNIQUE (shop, id)
  ) STRICT;
  CREATE INDEX orders_by_owner ON orders (shop, owner, number);
  `,
  // A consent's return is taken once, also by two callbacks at the same moment.
  `ALTER TABLE link_attempts ADD COLUMN returned_at INTEGER;`,
];
