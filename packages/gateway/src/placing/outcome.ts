import { type Checkout, type Failure, type Money, sameMoney } from "@shop-feed/contract";
import type { JsonObject } from "../drivers/shop-driver.ts";

/** The wire of the contract's `PlaceOutcome`. */
export type Outcome =
  | { readonly state: "placed"; readonly order: JsonObject }
  | { readonly state: "price_changed"; readonly checkout: JsonObject; readonly before: Money }
  | {
      readonly state: "out_of_stock";
      readonly checkout?: JsonObject;
      readonly variant_ids: readonly string[];
    }
  | { readonly state: "declined"; readonly checkout: JsonObject; readonly reason?: string }
  | { readonly state: "buyer_action"; readonly continue_url: string; readonly reason?: string }
  | { readonly state: "needs_link"; readonly reason?: string }
  | { readonly state: "unknown"; readonly placement_id: string }
  | { readonly state: "refused"; readonly reason: string };

const STOCK = new Set(["out_of_stock", "item_unavailable"]);
const DECLINES = new Set(["payment_failed", "payment_declined"]);

/**
 * Why this checkout is no order, read from the shop's own answer; undefined when nothing stands in the way. `wire` is
 * the same checkout for the browser. `before` sending, a decline is one of an earlier try and stands in nobody's way.
 */
export function obstacle(
  checkout: Checkout,
  wire: JsonObject,
  expected: Money,
  when: "before" | "after",
): Outcome | undefined {
  const errors = checkout.messages.filter(
    ({ type, code }) => type === "error" && (when === "after" || !DECLINES.has(code)),
  );
  const reason = (codes: ReadonlySet<string>) => errors.find(({ code }) => codes.has(code));
  const short = errors.filter(({ code }) => STOCK.has(code));
  if (checkout.status === "canceled")
    return { state: "refused", reason: errors[0]?.content ?? "This checkout has ended. Start again." };
  if (checkout.status === "requires_escalation" && checkout.continueUrl)
    return { state: "buyer_action", continue_url: checkout.continueUrl, ...because(errors[0]?.content) };
  if (short.length > 0)
    return {
      state: "out_of_stock",
      checkout: wire,
      variant_ids: variantsAt(
        checkout,
        short.map(({ path }) => path),
      ),
    };
  if (!sameMoney(checkout.total, expected))
    return { state: "price_changed", checkout: wire, before: expected };
  const declined = reason(DECLINES);
  if (declined) return { state: "declined", checkout: wire, ...because(declined.content) };
  const identity = reason(new Set(["identity_required", "insufficient_scope"]));
  if (identity) return { state: "needs_link", ...because(identity.content) };
  if (errors[0]) return { state: "refused", reason: errors[0].content };
  return undefined;
}

/** What a refusal of the whole request means; undefined for those that leave it open whether the shop acted. */
export function outcomeOfFailure({ code, shopMessage }: Failure): Outcome | undefined {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- a code that is new decides nothing
  switch (code) {
    case "identity_required":
    case "insufficient_scope":
      return { state: "needs_link", ...because(shopMessage) };
    case "out_of_stock":
      return { state: "out_of_stock", variant_ids: [] };
    case "not_found":
    case "expired":
    case "refused":
    case "unsupported":
    case "address_undeliverable":
    case "voucher_rejected":
    case "payment_declined":
    case "price_changed":
      return { state: "refused", reason: shopMessage ?? "The shop did not take this order." };
    default:
      return undefined;
  }
}

/** Lines named by paths such as `$.line_items[0]`; a message without one means all that are there. */
function variantsAt({ lines }: Checkout, paths: readonly (string | undefined)[]): string[] {
  const indexes = paths.map((path) => /^\$\.line_items\[(\d+)\]/.exec(path ?? "")?.[1]);
  const named = indexes.flatMap((index) =>
    index === undefined ? [] : (lines[Number(index)]?.variantId ?? []),
  );
  return [...new Set(named.length > 0 ? named : lines.map(({ variantId }) => variantId))];
}

function because(reason: string | undefined): { reason?: string } {
  return reason ? { reason } : {};
}
