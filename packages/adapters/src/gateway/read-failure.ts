import { Failure, type FailureCode } from "@shop-feed/contract/feed";

/** Those that a gateway may say; a table, so that a new code is noticed here. */
const CODES: Readonly<Record<FailureCode, true>> = {
  offline: true,
  timeout: true,
  network: true,
  server: true,
  not_found: true,
  malformed: true,
  refused: true,
  rate_limited: true,
  session_expired: true,
  identity_required: true,
  insufficient_scope: true,
  link_denied: true,
  link_expired: true,
  link_failed: true,
  out_of_stock: true,
  price_changed: true,
  payment_declined: true,
  address_undeliverable: true,
  voucher_rejected: true,
  unsupported: true,
  conflict: true,
  expired: true,
  outcome_unknown: true,
  aborted: true,
};

/** The gateway's `{code, message, path?, shop_message?}`, or what the status alone tells when something else answered. */
export function readFailure(status: number, json: unknown): Failure {
  const body = typeof json === "object" && json !== null ? (json as Record<string, unknown>) : {};
  const said = body["code"];
  return new Failure({
    code: typeof said === "string" && Object.hasOwn(CODES, said) ? (said as FailureCode) : fromStatus(status),
    message: plain(body["message"]) ?? `The gateway answered ${status}`,
    shopMessage: plain(body["shop_message"]),
    path: plain(body["path"]),
  });
}

function fromStatus(status: number): FailureCode {
  if (status === 404) return "not_found";
  if (status === 429) return "rate_limited";
  return status >= 500 ? "server" : "refused";
}

function plain(value: unknown): string | undefined {
  return typeof value === "string" && value ? value.slice(0, 500) : undefined;
}
