import type { GatewayAdapter } from "@shop-feed/adapters/gateway";
import type { Checkout, PlaceOutcome } from "@shop-feed/contract";

export const GUEST_ADDRESS = {
  firstName: "Ada",
  lastName: "Lindqvist",
  street: "1420 W Larch St",
  locality: "Chicago",
  region: "IL",
  postalCode: "60607",
  country: "US",
};

/** A Tempo checkout that is ready to be placed. */
export async function readyReview(adapter: GatewayAdapter, variantId = "night-swim-black", quantity = 1): Promise<Checkout> {
  const begun = await adapter.createCheckout({ lines: [{ variantId, quantity }], attribution: { post: "p1", creator: "c1", tag: "t1" } });
  return adapter.updateCheckout(begun.id, { address: GUEST_ADDRESS, email: "ada@example.com" });
}

/** Places with the card that ends in `digits`: 4242 is approved, 0002 declined. */
export function place(adapter: GatewayAdapter, review: Checkout, digits = "4242", expectedTotal = review.total): Promise<PlaceOutcome> {
  const instrument = review.instruments.find(({ label }) => label.endsWith(digits));
  if (!instrument) throw new Error(`No card ending in ${digits}: ${JSON.stringify(review.instruments)}`);
  return adapter.place({ checkoutId: review.id, placementId: review.placementId ?? "", instrumentId: instrument.id, expectedTotal });
}
