/**
 * What can go wrong, in the words every layer shares. `retryable` says whether the same request may be sent again as
 * it is; an outcome that is unknown is never retryable by the browser (protocol: look first, then decide).
 */
export type FailureCode =
  | "offline"
  | "timeout"
  | "network"
  | "server"
  | "not_found"
  | "malformed"
  | "refused"
  | "rate_limited"
  | "session_expired"
  | "identity_required"
  | "insufficient_scope"
  | "link_denied"
  | "link_expired"
  | "link_failed"
  | "out_of_stock"
  | "price_changed"
  | "payment_declined"
  | "address_undeliverable"
  | "voucher_rejected"
  | "unsupported"
  | "conflict"
  | "expired"
  | "outcome_unknown"
  | "aborted";

const RETRYABLE: ReadonlySet<FailureCode> = new Set([
  "offline",
  "timeout",
  "network",
  "server",
  "rate_limited",
]);

export interface FailureDetail {
  readonly code: FailureCode;
  /** For developers: what happened and what would fix it. Never shown to shoppers, never holds a secret. */
  readonly message: string;
  /** For shoppers, in the shop's own words, when the shop gave some. Plain text, untrusted. */
  readonly shopMessage?: string | undefined;
  /** Where in the answer, e.g. `$.line_items[0].quantity`. */
  readonly path?: string | undefined;
  readonly cause?: unknown;
}

/** The one error type that crosses a port. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly code: FailureCode;
  readonly shopMessage: string | undefined;
  readonly path: string | undefined;

  constructor({ code, message, shopMessage, path, cause }: FailureDetail) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.shopMessage = shopMessage;
    this.path = path;
  }

  get retryable(): boolean {
    return RETRYABLE.has(this.code);
  }
}

/** Any thrown value as a `Failure`; an abort keeps its own code so that callers can drop it silently. */
export function toFailure(error: unknown, fallback: FailureCode = "network"): Failure {
  if (error instanceof Failure) return error;
  const name = error instanceof Error ? error.name : "";
  const code: FailureCode =
    name === "AbortError" ? "aborted" : name === "TimeoutError" ? "timeout" : fallback;
  return new Failure({ code, message: error instanceof Error ? error.message : String(error), cause: error });
}
