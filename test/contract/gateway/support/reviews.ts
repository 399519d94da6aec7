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
export async function readyReview(
  adapter: GatewayAdapter,
  variantId = VARIANT,
  quantity = 1,
): Promise<Checkout> {
  const begun = await adapter.createCheckout({
    lines: [{ variantId, quantity }],
    attribution: { post: "p1", creator: "c1", tag: "t1" },
  });
  return adapter.updateCheckout(begun.id, { address: GUEST_ADDRESS, email: "ada@example.com" });
}

export const VARIANT = "night-swim-black";
/** The path, as a regular expression, of the request that takes an order. */
export const COMPLETE = "/complete$";

/** The id of the card that ends in `digits`: 4242 is approved, 0002 declined. */
export function cardOf(review: Checkout, digits: string): string {
  const instrument = review.instruments.find(({ label }) => label.endsWith(digits));
  if (!instrument) throw new Error(`No card ending in ${digits}: ${JSON.stringify(review.instruments)}`);
  return instrument.id;
}

export function place(
  adapter: GatewayAdapter,
  review: Checkout,
  digits = "4242",
  expectedTotal = review.total,
): Promise<PlaceOutcome> {
  const placementId = review.placementId ?? "";
  return adapter.place({
    checkoutId: review.id,
    placementId,
    instrumentId: cardOf(review, digits),
    expectedTotal,
  });
}

export async function untilDecided(adapter: GatewayAdapter, placementId = ""): Promise<PlaceOutcome> {
  for (let turn = 0; turn < 40; turn++) {
    const outcome = await adapter.placement(placementId);
    if (outcome.state !== "unknown") return outcome;
    await pause(250);
  }
  throw new Error("Nothing was decided in ten seconds");
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
