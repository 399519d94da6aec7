import type { CheckoutState, LinkState } from "@shop-feed/state";
import type { ShopMessageKey, ShopVoice } from "../shop-voice.ts";
import { arrival } from "../parts/arrival.ts";

/** What assistive technology has been told of. */
export interface Heard {
  readonly link: LinkState["name"];
  readonly checkout: CheckoutState;
  /** The price on screen in words, with what it is of: only a change of the same thing is news. */
  readonly price?: { readonly of: string; readonly words: string } | undefined;
  /** Pieces in the cart; undefined while the cart itself is on screen. */
  readonly cart?: number | undefined;
  /** The cart's bill. */
  readonly cartTotal?: string | undefined;
}

export interface Spoken {
  readonly text: string;
  readonly urgency: "polite" | "assertive";
}

const LINK_FAILED: Partial<Record<LinkState["name"], readonly ShopMessageKey[]>> = {
  denied: ["shop.link.denied", "shop.link.denied.detail"],
  expired: ["shop.link.expired", "shop.link.expired.detail"],
  error: ["shop.link.error", "shop.link.error.detail"],
};

/** What has changed that a person who does not see it must be told, once. */
export function news(before: Heard, after: Heard, shop: string, voice: ShopVoice, now: number): Spoken[] {
  return [
    linkNews(before, after, shop, voice),
    checkoutNews(before.checkout, after.checkout, shop, voice, now),
    priceNews(before, after),
    cartNews(before, after, voice),
  ].filter((spoken) => spoken !== undefined);
}

const polite = (text: string): Spoken => ({ text, urgency: "polite" });
const assertive = (text: string): Spoken => ({ text, urgency: "assertive" });

function linkNews(
  { link: from }: Heard,
  { link: to }: Heard,
  shop: string,
  { t }: ShopVoice,
): Spoken | undefined {
  if (from === to || from === "checking") return undefined;
  const failed = LINK_FAILED[to];
  if (failed) return assertive(failed.map((key) => t(key)).join(". "));
  if (to === "linked") return polite(t("shop.link.done", { shop }));
  return to === "unlinked" && from === "unlinking" ? polite(t("shop.link.unlinked", { shop })) : undefined;
}

/** The outcome's title gets focus and is read with it: here is what stands under it. */
function checkoutNews(
  before: CheckoutState,
  after: CheckoutState,
  shop: string,
  voice: ShopVoice,
  now: number,
): Spoken | undefined {
  const { t, money } = voice;
  if (before.name === after.name) {
    const total = after.checkout?.total;
    const changed = before.checkout && total && before.checkout.total.amount !== total.amount;
    return changed && after.name === "reviewing"
      ? polite(t("shop.review.total", { total: money(total) }))
      : undefined;
  }
  switch (after.name) {
    case "placed": {
      const day = arrival(undefined, after.order?.arrivesBy, voice, now);
      return day ? polite(t("shop.outcome.placed.arrives", { day })) : undefined;
    }
    case "outcome_unknown":
      return before.name === "placing"
        ? assertive(t("shop.outcome.unknown.detail"))
        : polite(t("shop.outcome.unknown.still"));
    case "price_changed":
      return after.before && after.checkout
        ? assertive(
            t("shop.outcome.priceChanged.spoken", {
              before: money(after.before),
              after: money(after.checkout.total),
            }),
          )
        : undefined;
    case "declined":
      return assertive(t("shop.outcome.declined.detail"));
    case "out_of_stock":
      return assertive(t("shop.outcome.soldOut.detail"));
    case "failed":
      return assertive(t("shop.outcome.failed.detail"));
    case "buyer_action":
      return assertive(t("shop.outcome.buyerAction.detail", { shop }));
    case "needs_link":
      return assertive(t("shop.outcome.needsLink.detail"));
    case "idle":
    case "offering":
    case "linking":
    case "preparing":
    case "reviewing":
    case "placing":
    case "reconciling":
      return undefined;
  }
}

function priceNews({ price: from }: Heard, { price: to }: Heard): Spoken | undefined {
  return from && to && from.of === to.of && from.words !== to.words ? polite(to.words) : undefined;
}

function cartNews(before: Heard, after: Heard, { t }: ShopVoice): Spoken | undefined {
  if (before.cart !== undefined && after.cart !== undefined && after.cart > before.cart)
    return polite(t("shop.cart.added", { count: after.cart }));
  return before.cartTotal && after.cartTotal && before.cartTotal !== after.cartTotal
    ? polite(t("shop.cart.updated", { total: after.cartTotal }))
    : undefined;
}
