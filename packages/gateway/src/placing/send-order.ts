import { type Checkout, type Clock, type Failure, toFailure } from "@shop-feed/contract";
import type { Answer, Completion } from "../drivers/shop-driver.ts";
import type { Caller } from "../linking/callers.ts";
import type { Shop } from "../shops.ts";

/** What became of sending: the shop's own word, a refusal, or nothing that decides it. */
export type Sent =
  | { readonly kind: "answered"; readonly answer: Answer<Checkout> }
  | { readonly kind: "refused"; readonly failure: Failure }
  | { readonly kind: "open" };

export interface Sending {
  readonly shop: Shop;
  readonly caller: Caller;
  readonly checkoutId: string;
  readonly completion: Completion;
  readonly clock: Clock;
  /** Epoch milliseconds after which nothing is sent any more. */
  readonly sendUntil: number;
  /** Epoch milliseconds after which the shopper is told that nobody knows yet. */
  readonly answerUntil: number;
}

/** Failures that leave it open whether the shop acted. A conflict means that the key was seen: the session tells the rest. */
const OPEN = new Set<Failure["code"]>([
  "timeout",
  "network",
  "server",
  "malformed",
  "rate_limited",
  "conflict",
  "aborted",
]);
const PAUSES = [250, 1_000, 2_500] as const;

/** Sends the order under its stored key, and after a lost answer looks before it sends again. */
export async function sendOrder(sending: Sending, known: Checkout): Promise<Sent> {
  const { shop, caller, completion } = sending;
  try {
    return {
      kind: "answered",
      answer: await caller.call((buyer) => shop.driver.complete(known, completion, buyer)),
    };
  } catch (error) {
    const failure = toFailure(error);
    if (!OPEN.has(failure.code)) return { kind: "refused", failure };
    return lookAgain(sending, 0);
  }
}

/** Asks the shop's session how it stands, and sends the same order again only where it is surely still open. */
export async function lookAgain(sending: Sending, turn: number): Promise<Sent> {
  const { shop, caller, checkoutId, completion, clock } = sending;
  const pause = PAUSES[turn];
  if (pause === undefined || clock.now() + pause > sending.answerUntil) return { kind: "open" };
  if (turn > 0) await new Promise<void>((resolve) => clock.after(pause, resolve));
  try {
    const seen = await caller.call((buyer) => shop.driver.getCheckout(checkoutId, buyer));
    const { status } = seen.model;
    if (status === "completed" || status === "canceled") return { kind: "answered", answer: seen };
    if (status === "complete_in_progress") return lookAgain(sending, turn + 1);
    if (!shop.mayResend || clock.now() > sending.sendUntil) return { kind: "open" };
    return {
      kind: "answered",
      answer: await caller.call((buyer) => shop.driver.complete(seen.model, completion, buyer)),
    };
  } catch (error) {
    const failure = toFailure(error);
    // Who may not look cannot know either: that the account is no longer linked says nothing about the order.
    if (OPEN.has(failure.code) || failure.code === "identity_required") return lookAgain(sending, turn + 1);
    return { kind: "refused", failure };
  }
}
