import { parseCheckout, parseOrder, type PlaceOutcome } from "@shop-feed/contract/commerce";
import { identifier, integer, list, object, oneOf, optional, text, url } from "@shop-feed/contract/read";

const state = object({
  state: oneOf(
    "placed",
    "price_changed",
    "out_of_stock",
    "declined",
    "buyer_action",
    "needs_link",
    "unknown",
    "refused",
  ),
});
const anything = (value: unknown) => value;
const rest = object({
  order: anything,
  checkout: anything,
  before: optional(object({ amount: integer(0), currency: identifier })),
  variant_ids: optional(list(identifier, 200)),
  continue_url: optional(url()),
  reason: optional(text),
});

/** The wire of `PlaceOutcome`. @throws Failure `malformed` */
export function readPlaceOutcome(json: unknown, placementId: string): PlaceOutcome {
  const { state: name } = state(json, "$");
  const {
    order,
    checkout,
    before,
    variant_ids: variantIds,
    continue_url: continueUrl,
    reason,
  } = rest(json, "$");
  switch (name) {
    case "placed":
      return { state: name, order: parseOrder(order, "$.order") };
    case "price_changed": {
      const now = parseCheckout(checkout);
      return { state: name, checkout: now, before: before ?? now.total };
    }
    case "out_of_stock":
      return {
        state: name,
        checkout: checkout === undefined ? undefined : parseCheckout(checkout),
        variantIds: variantIds ?? [],
      };
    case "declined":
      return { state: name, checkout: parseCheckout(checkout), reason };
    case "buyer_action":
      return continueUrl
        ? { state: name, continueUrl, reason }
        : { state: "refused", reason: reason ?? "The shop needs you on its own page." };
    case "needs_link":
      return { state: name, reason };
    case "unknown":
      return { state: name, placementId };
    case "refused":
      return { state: name, reason: reason ?? "Nothing has been ordered." };
  }
}
