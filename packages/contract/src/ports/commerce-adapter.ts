import type { LinkAttempt, LinkStatus } from "../commerce/account-link.ts";
import type { Capabilities } from "../commerce/capabilities.ts";
import type { Attribution, Checkout, LineRequest, PostalAddress } from "../commerce/checkout.ts";
import type { Order, OrderPage } from "../commerce/order.ts";
import type { Product } from "../commerce/product.ts";
import type { Seller } from "../commerce/seller.ts";
import type { Voucher } from "../commerce/voucher.ts";
import type { Money } from "../money.ts";

/** Where the shopper is, as far as the page knows; prices and delivery for people without a link depend on it. */
export interface ShopperContext {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly postalCode?: string | undefined;
  /** BCP 47. */
  readonly locale?: string | undefined;
}

export interface CheckoutRequest {
  readonly lines: readonly LineRequest[];
  readonly attribution?: Attribution | undefined;
  readonly context?: ShopperContext | undefined;
}

/** What the shopper changed; what is left out stays as it is. */
export interface CheckoutChange {
  readonly lines?: readonly LineRequest[] | undefined;
  /** Replaces all codes; `[]` clears; undefined leaves the shop's own choice. */
  readonly voucherCodes?: readonly string[] | undefined;
  readonly destinationId?: string | undefined;
  readonly address?: PostalAddress | undefined;
  /** Delivery group id → option id. */
  readonly deliveryOptions?: Readonly<Record<string, string>> | undefined;
  readonly instrumentId?: string | undefined;
  readonly email?: string | undefined;
}

export interface PlaceRequest {
  readonly checkoutId: string;
  /** From the review the shopper saw (`Checkout.placementId`): the same one always gives the same order. */
  readonly placementId: string;
  readonly instrumentId: string;
  /** The total the shopper saw. The shop's differs → `price_changed`, nothing is ordered. */
  readonly expectedTotal: Money;
}

/** What became of placing. Nothing here is thrown: each outcome has its own next step. */
export type PlaceOutcome =
  | { readonly state: "placed"; readonly order: Order }
  /** Nothing ordered; `checkout` has the new total. */
  | { readonly state: "price_changed"; readonly checkout: Checkout; readonly before: Money }
  | {
      readonly state: "out_of_stock";
      readonly checkout?: Checkout | undefined;
      readonly variantIds: readonly string[];
    }
  | { readonly state: "declined"; readonly checkout: Checkout; readonly reason?: string | undefined }
  /** The shop needs the shopper on its own page. */
  | { readonly state: "buyer_action"; readonly continueUrl: string; readonly reason?: string | undefined }
  | { readonly state: "needs_link"; readonly reason?: string | undefined }
  /** Nobody knows yet. Ask again by `placement`, never place anew. */
  | { readonly state: "unknown"; readonly placementId: string }
  /** Refused for a reason none of the others name; nothing ordered. */
  | { readonly state: "refused"; readonly reason: string };

export interface LinkRequest {
  /** `popup`: the retailer's page opens beside this one. `redirect`: it replaces this page and comes back to `returnUrl`. */
  readonly mode: "popup" | "redirect";
  /** This page's address, without a fragment of ours. */
  readonly returnUrl: string;
  /** What to come back to after a redirect; opaque to the shop. */
  readonly resume?: string | undefined;
}

/**
 * A shop behind the feed, as the browser sees it. Methods reject with `Failure` only. Every method takes an optional
 * signal; an aborted call rejects with code `aborted`, and an aborted `place` may still have ordered.
 */
export interface CommerceAdapter {
  capabilities(signal?: AbortSignal): Promise<Capabilities>;
  /** Products with live offers, in one batch. Unknown ids are left out, not an error. */
  products(
    ids: readonly string[],
    context?: ShopperContext,
    signal?: AbortSignal,
  ): Promise<readonly Product[]>;
  /** @throws Failure `not_found` | `unsupported` */
  seller(id: string, signal?: AbortSignal): Promise<Seller>;
  /** Vouchers on offer; shops without: `[]`. */
  vouchers(signal?: AbortSignal): Promise<readonly Voucher[]>;

  /** The present state of the link; `unlinked` for shops without linking. */
  linkStatus(signal?: AbortSignal): Promise<LinkStatus>;
  /** False: linking never leaves the page (no popup is opened). Left out: it does. */
  readonly linksInWindow?: boolean;
  beginLink(request: LinkRequest, signal?: AbortSignal): Promise<LinkAttempt>;
  /** Where an attempt stands; drives it to its end when the shopper has consented. Safe to poll. */
  pollLink(attemptId: string, signal?: AbortSignal): Promise<LinkStatus>;
  /** What `beginLink` was given as `resume`, when this page load is the return from a redirect; undefined otherwise. */
  resumeLink?(
    signal?: AbortSignal,
  ): Promise<{ readonly status: LinkStatus; readonly resume?: string | undefined } | undefined>;
  unlink(signal?: AbortSignal): Promise<void>;

  createCheckout(request: CheckoutRequest, signal?: AbortSignal): Promise<Checkout>;
  getCheckout(id: string, signal?: AbortSignal): Promise<Checkout>;
  updateCheckout(id: string, change: CheckoutChange, signal?: AbortSignal): Promise<Checkout>;
  cancelCheckout(id: string, signal?: AbortSignal): Promise<void>;
  place(request: PlaceRequest, signal?: AbortSignal): Promise<PlaceOutcome>;
  /** What became of a placement whose outcome was unknown. */
  placement(placementId: string, signal?: AbortSignal): Promise<PlaceOutcome>;

  getOrder(id: string, signal?: AbortSignal): Promise<Order>;
  listOrders(cursor?: string, signal?: AbortSignal): Promise<OrderPage>;
}
