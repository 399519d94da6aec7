import { createHash } from "node:crypto";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Shopper } from "../pricing/shopper.ts";
import { shopperKey } from "../pricing/shopper.ts";
import type { Fields } from "../shop-file/fields.ts";
import { transaction } from "../store/open-store.ts";
import type { Shop } from "../shop/shop.ts";
import { identify } from "./identify.ts";
import { requestBody } from "./request-body.ts";
import { TransportError } from "./transport-error.ts";

export interface Reply {
  status: ContentfulStatusCode;
  body: object;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Runs one change at most once per Idempotency-Key: the same key and request get the kept reply, the same key with
 * another request a 409. The change and its kept reply are one transaction, so a crash leaves both or neither; `act`
 * is synchronous, so two requests with one key cannot interleave.
 */
export async function mutate(
  shop: Shop,
  context: Context,
  act: (body: Fields, shopper: Shopper) => Reply,
): Promise<Response> {
  const { raw, fields } = await requestBody(context);
  const shopper = await identify(shop, context, fields);
  const key = idempotencyKey(context);
  if (!shop.idempotency) {
    const reply = transaction(shop.database, () => act(fields, shopper));
    return context.json(reply.body, reply.status);
  }
  const fingerprint = createHash("sha256")
    .update([context.req.method, context.req.path, shopperKey(shopper) ?? "", raw].join("\n"))
    .digest("hex");
  const reply = transaction(shop.database, () => {
    const kept = shop.replies.find(key);
    if (kept) {
      if (kept.fingerprint === fingerprint) return kept;
      throw new TransportError(
        409,
        "idempotency_conflict",
        "This Idempotency-Key was used for another request. Use a new UUID for a new request.",
      );
    }
    const fresh = act(fields, shopper);
    const made = { fingerprint, status: fresh.status, body: JSON.stringify(fresh.body) };
    shop.replies.keep(key, made);
    return made;
  });
  return context.body(reply.body, reply.status as ContentfulStatusCode, {
    "Content-Type": "application/json",
  });
}

function idempotencyKey(context: Context): string {
  const key = context.req.header("Idempotency-Key");
  if (key === undefined || !uuid.test(key))
    throw new TransportError(
      400,
      "idempotency_key_required",
      "Send an Idempotency-Key header: a UUID that is new for each change and the same for its retries.",
    );
  return key.toLowerCase();
}
