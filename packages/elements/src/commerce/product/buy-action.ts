import type { Capabilities, Offer } from "@shop-feed/contract/commerce";
import type { LinkName } from "@shop-feed/state";

/** What the one primary button does. */
export type BuyAction =
  | { readonly kind: "buy"; /** A second, quieter way: into the cart. */ readonly cart: boolean }
  | { readonly kind: "link" }
  /** An attempt is under way at the retailer. */
  | { readonly kind: "finish_link" }
  | { readonly kind: "sign_in_again" }
  | { readonly kind: "handoff"; readonly reason?: string | undefined; readonly url: string }
  | { readonly kind: "none"; readonly reason?: string | undefined }
  | { readonly kind: "sold_out" }
  /** Not known yet: where the link stands, or a price that may be ordered at. */
  | { readonly kind: "wait" };

const LINK: Partial<
  Record<LinkName, BuyAction["kind"] & ("link" | "finish_link" | "sign_in_again" | "wait")>
> = {
  checking: "wait",
  unlinked: "link",
  denied: "link",
  expired: "link",
  error: "link",
  linking: "finish_link",
  needs_reauth: "sign_in_again",
  unlinking: "wait",
};

/**
 * How the offer can be bought decides first (the shop may not sell this one here at all), then whether the account that
 * buys is there. `needs_scope` buys: what is missing may be no more than reading orders, and the shop says so if not.
 */
export function buyAction(
  { availability, purchase }: Offer,
  { link, cart }: Pick<Capabilities, "link" | "cart">,
  linkName: LinkName,
  live: boolean,
): BuyAction {
  if (purchase.mode === "none") return { kind: "none", reason: purchase.reason };
  if (purchase.mode === "handoff")
    return purchase.url
      ? { kind: "handoff", reason: purchase.reason, url: purchase.url }
      : { kind: "none", reason: purchase.reason };
  if (availability === "out_of_stock") return { kind: "sold_out" };
  const first = link ? LINK[linkName] : undefined;
  if (first) return { kind: first };
  return live ? { kind: "buy", cart } : { kind: "wait" };
}
