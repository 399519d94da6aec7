import type { Context } from "hono";
import type { Shopper } from "../pricing/shopper.ts";
import { type Fields, optional, record, text } from "../shop-file/fields.ts";
import type { Shop } from "../shop/shop.ts";
import { TransportError } from "./transport-error.ts";

/** The header, or the key in `signals`, by which a gateway names its guest: any opaque string that is always the same for one person. */
const buyerHeader = "Shopfeed-Buyer";
const buyerSignal = "dev.shopfeed.buyer_id";

/** Who asks. A token that does not hold is refused rather than ignored, or a linked shopper would silently see public prices. */
export async function identify(shop: Shop, context: Context, body: Fields = {}): Promise<Shopper> {
  const authorization = context.req.header("Authorization");
  if (authorization === undefined) return guest(context, body);
  const token = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
  const shopper = token === undefined ? undefined : await shop.accountOf(token);
  if (!shopper)
    throw new TransportError(
      401,
      "identity_required",
      `Sign in at ${shop.file.name} again: the access token is unknown, expired or revoked.`,
      {
        "WWW-Authenticate": `Bearer realm="${shop.url}", error="invalid_token"`,
      },
    );
  return shopper;
}

function guest(context: Context, body: Fields): Shopper {
  const signals = optional(body["signals"], "$.signals", record);
  const buyerId =
    context.req.header(buyerHeader) ?? optional(signals?.[buyerSignal], `$.signals["${buyerSignal}"]`, text);
  return buyerId === undefined ? { kind: "guest" } : { kind: "guest", buyerId };
}

/** In a linked shop this needs an account that granted `scope`; in a native shop anybody may. */
export function requireScope(shop: Shop, shopper: Shopper, scope: string): void {
  if (shop.file.style === "native") return;
  if (shopper.kind === "guest")
    throw new TransportError(401, "identity_required", `Link your ${shop.file.name} account to buy here.`, {
      "WWW-Authenticate": `Bearer realm="${shop.url}", scope="${scope}"`,
    });
  if (!shopper.scopes.has(scope))
    throw new TransportError(
      403,
      "insufficient_scope",
      `${shop.file.name} needs one more permission: ${scope}.`,
      {
        "WWW-Authenticate": `Bearer realm="${shop.url}", error="insufficient_scope", scope="${scope}"`,
      },
    );
}
