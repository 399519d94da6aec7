import { Failure, type FailureCode } from "@shop-feed/contract";
import { ScopeFailure } from "../scope-failure.ts";
import type { JsonObject } from "../shop-driver.ts";

/** UCP error codes and what they are called here. */
const CODES: Readonly<Record<string, FailureCode>> = {
  out_of_stock: "out_of_stock",
  item_unavailable: "out_of_stock",
  address_undeliverable: "address_undeliverable",
  payment_failed: "payment_declined",
  payment_declined: "payment_declined",
  identity_required: "identity_required",
  eligibility_invalid: "identity_required",
  insufficient_scope: "insufficient_scope",
  not_found: "not_found",
  idempotency_conflict: "conflict",
};

const STATUSES: Readonly<Record<number, FailureCode>> = {
  401: "identity_required",
  403: "refused",
  404: "not_found",
  409: "conflict",
  410: "expired",
  422: "refused",
  429: "rate_limited",
};

/** A transport error, `{code, content}`, as a `Failure`. 5xx stays `server`: nobody knows whether the shop acted. */
export function shopRefusal(response: Response, body: JsonObject | undefined, what: string): Failure {
  const said = typeof body?.["code"] === "string" ? body["code"] : undefined;
  const message = `${what}: the shop answered ${response.status}${said ? ` ${said}` : ""}`;
  if (response.status >= 500) return new Failure({ code: "server", message });
  const code = (said !== undefined && own(CODES, said)) || STATUSES[response.status] || "refused";
  if (code === "insufficient_scope") return new ScopeFailure(message, askedScopes(response.headers));
  return new Failure({ code, message, shopMessage: shopWords(body?.["content"]) });
}

/**
 * Business failures are 200 with `ucp.status: "error"` and messages. Answers the failure, or undefined when all is well or
 * when the resource is there all the same: a checkout says in its own messages what is wrong with it.
 */
export function businessFailure(body: JsonObject, what: string): Failure | undefined {
  const { ucp, messages } = body as { ucp?: { status?: unknown }; messages?: unknown };
  if (ucp?.status !== "error" || "line_items" in body) return undefined;
  const [first] = Array.isArray(messages)
    ? (messages as JsonObject[]).filter((message) => message?.["type"] === "error")
    : [];
  const said = typeof first?.["code"] === "string" ? first["code"] : "unknown";
  const path = typeof first?.["path"] === "string" ? first["path"].slice(0, 200) : undefined;
  return new Failure({
    code: own(CODES, said) ?? "refused",
    message: `${what}: the shop refused (${said})`,
    shopMessage: shopWords(first?.["content"]),
    path,
  });
}

function own(table: Readonly<Record<string, FailureCode>>, name: string): FailureCode | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function shopWords(value: unknown): string | undefined {
  return typeof value === "string" && value ? value.slice(0, 500) : undefined;
}

function askedScopes(headers: Headers): readonly string[] {
  return (
    /\bscope="([^"]*)"/
      .exec(headers.get("WWW-Authenticate") ?? "")?.[1]
      ?.split(" ")
      .filter(Boolean) ?? []
  );
}
