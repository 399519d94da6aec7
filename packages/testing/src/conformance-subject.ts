import type { CommerceAdapter, LineRequest, LinkAttempt, PostalAddress } from "@shop-feed/contract/commerce";
import type { ConformanceNeed } from "./conformance-case.ts";

/** Things of the subject's shop that cases ask for. The two variants are sold natively, in stock, and deliverable. */
export interface ConformanceIds {
  /** Two or more products of the shop. */
  readonly productIds: readonly [string, string, ...string[]];
  readonly variantId: string;
  readonly otherVariantId: string;
  /** A way to pay that works; undefined: the checkout's selected one does. */
  readonly instrumentId?: string | undefined;
  /** With `declined_instrument`. */
  readonly declinedInstrumentId?: string | undefined;
  /** With `member_pricing`: cheaper for the member that `approveLink` links. */
  readonly member?: { readonly productId: string; readonly variantId: string } | undefined;
  /** With `handoff`: sold elsewhere only. */
  readonly handoff?: { readonly productId: string; readonly variantId: string } | undefined;
  /** Where shops that know no address of this shopper deliver to. */
  readonly address?: PostalAddress | undefined;
  /** With `vouchers`. */
  readonly vouchers?: ConformanceVouchers | undefined;
  /** With `order_pages`: orders on one page of `listOrders`. */
  readonly orderPageSize?: number | undefined;
}

export interface ConformanceVouchers {
  /** Takes something off these lines. */
  readonly applies: { readonly code: string; readonly lines: readonly LineRequest[] };
  readonly expired: string;
  /** Needs more than these lines are worth. */
  readonly belowMinimum: { readonly code: string; readonly lines: readonly LineRequest[] };
}

/** What a test does to the shop behind the adapter's back; each one belongs to a need. */
export interface ConformanceControl {
  /** Consents at the shop, as the account's owner would. */
  readonly approveLink?: (attempt: LinkAttempt) => Promise<void> | void;
  readonly denyLink?: (attempt: LinkAttempt) => Promise<void> | void;
  /** Lets the attempt run out. */
  readonly expireLink?: (attempt: LinkAttempt) => Promise<void> | void;
  /** Sets what this shopper pays for one, in minor units. */
  readonly setPrice?: (variantId: string, amount: number) => Promise<void> | void;
  readonly setStock?: (variantId: string, left: number) => Promise<void> | void;
  /** Moves the shop's time, for parcels. */
  readonly advance?: (ms: number) => Promise<void> | void;
  /** The next order is taken, but the connection drops before the answer. */
  readonly dropAfterPlacing?: () => Promise<void> | void;
  /** The next calls take long enough to be aborted under way. */
  readonly slowDown?: () => Promise<void> | void;
}

/** One shopper at one shop, new for every case. */
export interface ConformanceSetup {
  readonly adapter: CommerceAdapter;
  readonly ids: ConformanceIds;
  readonly control: ConformanceControl;
  /** The same shopper after a page load: another adapter over what the browser and the shop have kept. */
  readonly reload?: (() => Promise<CommerceAdapter> | CommerceAdapter) | undefined;
  /** Address of the page that links, where the shop checks it. Default `http://localhost/`. */
  readonly pageUrl?: string | undefined;
  /** Epoch milliseconds by the shop's clock. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
  readonly dispose?: (() => Promise<void> | void) | undefined;
}

/** What is held against the suite. */
export interface ConformanceSubject {
  /** What the shop has and the setup can do; the first case compares it with the adapter's own capabilities. */
  readonly provides: readonly ConformanceNeed[];
  setup(): Promise<ConformanceSetup> | ConformanceSetup;
}
