import { Failure, type FailureCode, toFailure } from "@shop-feed/contract";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Logger } from "../logger.ts";
import { BadBody } from "./read-body.ts";

const STATUS: Readonly<Record<FailureCode, ContentfulStatusCode>> = {
  offline: 503,
  timeout: 504,
  network: 502,
  server: 502,
  not_found: 404,
  malformed: 502,
  refused: 403,
  rate_limited: 429,
  session_expired: 401,
  identity_required: 401,
  insufficient_scope: 403,
  link_denied: 403,
  link_expired: 410,
  link_failed: 502,
  out_of_stock: 409,
  price_changed: 409,
  payment_declined: 402,
  address_undeliverable: 422,
  voucher_rejected: 422,
  unsupported: 501,
  conflict: 409,
  expired: 410,
  outcome_unknown: 503,
  aborted: 503,
};

/** Any error as `{code, message, path?, shop_message?}`. What is no `Failure` is a fault of ours and tells nothing. */
export function respondFailure(error: unknown, context: Context, logger: Logger): Response {
  const failure = error instanceof Failure || error instanceof HTTPException ? known(error) : undefined;
  const { method, path } = context.req;
  if (!failure) {
    logger.error("unexpected", { method, path, message: toFailure(error).message });
    return context.json({ code: "server", message: "The gateway failed; its log says why" }, 500);
  }
  const { code, message, path: where, shopMessage } = failure;
  const status =
    error instanceof BadBody ? 400 : error instanceof HTTPException ? error.status : STATUS[code];
  if (status >= 500) logger.warn("failed", { method, path, code, message });
  return context.json(
    {
      code,
      message,
      ...(where ? { path: where } : {}),
      ...(shopMessage ? { shop_message: shopMessage } : {}),
    },
    status,
  );
}

function known(error: Failure | HTTPException): Failure {
  return error instanceof Failure
    ? error
    : new Failure({ code: "refused", message: error.message || `HTTP ${error.status}` });
}
