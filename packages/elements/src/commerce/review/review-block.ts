import type { Checkout, CheckoutMessage } from "@shop-feed/contract/commerce";

/** Why the order cannot be placed now. */
export type ReviewBlock = "updating" | "address" | "delivery" | "payment" | "message";

/** The first thing in the way, in the order the review shows them; undefined: the order may be placed. */
export function reviewBlock(checkout: Checkout, updating: boolean): ReviewBlock | undefined {
  if (updating) return "updating";
  const { delivery, instruments, messages, status } = checkout;
  if (delivery && delivery.selectedDestinationId === undefined) return "address";
  if (delivery?.groups.some(({ selectedOptionId }) => selectedOptionId === undefined)) return "delivery";
  if (instruments.length === 0) return "payment";
  if (messages.some(({ type }) => type === "error")) return "message";
  return status === "ready_for_complete" ? undefined : "message";
}

/** Where in the review a message stands: beside what its path names, else on top. */
export type MessagePlace = "top" | "lines" | "address" | "delivery" | "payment" | "vouchers" | "total";

const PLACES: readonly (readonly [RegExp, MessagePlace])[] = [
  [/^\$\.line_items/, "lines"],
  [/^\$\.fulfillment.*(option|group)/, "delivery"],
  [/^\$\.(fulfillment|buyer)/, "address"],
  [/^\$\.payment/, "payment"],
  [/^\$\.discounts/, "vouchers"],
  [/^\$\.totals/, "total"],
];

export function messagePlace({ path = "" }: CheckoutMessage): MessagePlace {
  return PLACES.find(([pattern]) => pattern.test(path))?.[1] ?? "top";
}
