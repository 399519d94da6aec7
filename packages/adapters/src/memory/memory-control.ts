import type { ParcelState, PlaceOutcome } from "@shop-feed/contract/commerce";
import type { Failure, FailureCode } from "@shop-feed/contract/feed";
import type { AdapterMethod, Faults } from "./faults.ts";
import { answerLink, unlink } from "./linking.ts";
import { storedOrder } from "./orders.ts";
import type { Shop } from "./shop.ts";

/** What a story or a test does to the shop behind the widget's back. Amounts are minor units. */
export interface MemoryControl {
  /** `memberPrice` undefined: members pay the same as everyone. */
  setPrice(variantId: string, price: number, memberPrice?: number): void;
  setStock(variantId: string, left: number): void;
  /** The shop cannot say who is a member: prices fall back to the public ones. */
  setMembershipKnown(known: boolean): void;

  /** The next `times` calls of a method reject; others are untouched. */
  failNext(method: AdapterMethod, failure: Failure | FailureCode, times?: number): void;
  /** Every call takes this long from now on, by the adapter's clock. */
  delay(ms: number): void;
  setOffline(offline: boolean): void;

  /** The next placing is booked, but its answer is lost: `unknown`. */
  dropAfterPlacing(): void;
  /** The next placing is lost on its way to the shop: `unknown`, and nothing was ordered. */
  dropBeforePlacing(): void;
  /** The next placing is answered like this, and nothing is ordered. */
  answerNextPlace(outcome: PlaceOutcome): void;

  /** Answer the waiting attempt, by the chosen account or another of the shop file. */
  approveLink(login?: string): void;
  denyLink(): void;
  expireLink(): void;
  /** Puts the link into a state without an attempt. */
  setLink(state: "unlinked" | "linked" | "needs_reauth" | "needs_scope", login?: string): void;

  /** Moves the parcels' time on. */
  advance(ms: number): void;
  /** Holds an order's parcels in a state; undefined lets them travel again. */
  setParcelState(orderId: string, state: ParcelState | undefined): void;
}

export function memoryControl(shop: Shop, faults: Faults): MemoryControl {
  const { memory } = shop;
  const known = (variantId: string): string => {
    if (!shop.find(variantId)) throw new RangeError(`The shop has no variant "${variantId}"`);
    return variantId;
  };
  return {
    setPrice(variantId, price, memberPrice) {
      memory.prices[known(variantId)] = { price, memberPrice };
      shop.save();
    },
    setStock(variantId, left) {
      memory.stock[known(variantId)] = left;
      shop.save();
    },
    setMembershipKnown(value) {
      memory.membershipKnown = value;
      shop.save();
    },
    failNext: (method, failure, times = 1) => faults.fail(method, failure, times),
    delay: (ms) => void (faults.latencyMs = ms),
    setOffline: (offline) => void (faults.offline = offline),
    dropAfterPlacing: () => faults.dropPlacing("after"),
    dropBeforePlacing: () => faults.dropPlacing("before"),
    answerNextPlace: (outcome) => faults.answerPlacing(outcome),
    approveLink: (login) => answerLink(shop, "approved", login),
    denyLink: () => answerLink(shop, "denied"),
    expireLink: () => answerLink(shop, "expired"),
    setLink(state, login = shop.account?.login) {
      unlink(shop);
      if (state !== "unlinked") memory.link = { state, login };
      shop.save();
    },
    advance(ms) {
      memory.advancedMs += ms;
      shop.save();
    },
    setParcelState(orderId, state) {
      storedOrder(shop, orderId).parcelState = state;
      shop.save();
    },
  };
}
