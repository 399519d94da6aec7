import type { Money } from "../money.ts";
import type { Voucher } from "./voucher.ts";

/** Where a sale came from; travels with every checkout. UCP `attribution`. */
export interface Attribution {
  readonly post: string;
  readonly creator: string;
  readonly tag: string;
}

/** What is to be bought, as the shopper chose it. */
export interface LineRequest {
  readonly variantId: string;
  readonly quantity: number;
}

export interface LineItem {
  readonly id: string;
  readonly variantId: string;
  readonly title: string;
  readonly imageUrl?: string | undefined;
  readonly quantity: number;
  /** Of one piece. */
  readonly unitPrice: Money;
  readonly total: Money;
}

/** One line of the bill, shown in the shop's order. Discounts are negative. */
export interface TotalLine {
  /** UCP: subtotal, items_discount, discount, fulfillment, tax, fee, total, or the shop's own. */
  readonly type: string;
  readonly label: string;
  readonly amount: Money;
}

export interface PostalAddress {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly street: string;
  readonly extended?: string | undefined;
  readonly locality: string;
  readonly region?: string | undefined;
  readonly postalCode?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly phone?: string | undefined;
}

/** An address the order can go to. */
export interface Destination extends PostalAddress {
  readonly id: string;
  readonly label?: string | undefined;
}

export interface DeliveryOption {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly carrier?: string | undefined;
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
  readonly price: Money;
}

/** Lines that travel together, and how. */
export interface DeliveryGroup {
  readonly id: string;
  readonly lineItemIds: readonly string[];
  readonly options: readonly DeliveryOption[];
  readonly selectedOptionId?: string | undefined;
}

export interface Delivery {
  /** UCP fulfilment method. */
  readonly methodId: string;
  readonly destinations: readonly Destination[];
  readonly selectedDestinationId?: string | undefined;
  readonly groups: readonly DeliveryGroup[];
}

/** A way to pay, as may be shown. Credentials never reach the browser. */
export interface PaymentInstrument {
  readonly id: string;
  readonly handlerId: string;
  readonly type: string;
  /** e.g. "Visa ending in 4242" */
  readonly label: string;
  readonly selected: boolean;
}

export interface CheckoutMessage {
  readonly type: "error" | "warning" | "info";
  readonly code: string;
  /** JSONPath into the checkout. */
  readonly path?: string | undefined;
  /** For shoppers, plain text. */
  readonly content: string;
  readonly severity?:
    | "recoverable"
    | "requires_buyer_input"
    | "requires_buyer_review"
    | "unrecoverable"
    | undefined;
  /** A disclosure stands beside its `path` and cannot be dismissed. */
  readonly disclosure: boolean;
}

export interface PolicyLink {
  readonly type: string;
  readonly url: string;
  readonly title?: string | undefined;
}

export type CheckoutStatus =
  | "incomplete"
  | "requires_escalation"
  | "ready_for_complete"
  | "complete_in_progress"
  | "completed"
  | "canceled";

/** A UCP checkout session as the widget sees it. */
export interface Checkout {
  readonly id: string;
  readonly status: CheckoutStatus;
  readonly currency: string;
  readonly lines: readonly LineItem[];
  readonly totals: readonly TotalLine[];
  /** The one line of type `total`. */
  readonly total: Money;
  readonly delivery?: Delivery | undefined;
  readonly instruments: readonly PaymentInstrument[];
  readonly messages: readonly CheckoutMessage[];
  readonly vouchers: readonly Voucher[];
  /** One line: how the total came about. */
  readonly explanation?: string | undefined;
  /** Whether a new address may be given; false: only those on file. */
  readonly addressesEditable: boolean;
  /** Who charges the instrument. */
  readonly chargedBy?: string | undefined;
  readonly links: readonly PolicyLink[];
  readonly continueUrl?: string | undefined;
  readonly expiresAt?: string | undefined;
  /** Present once completed. */
  readonly orderId?: string | undefined;
  /**
   * Names one review: minted by the side that talks to the shop when the review opens, kept until a terminal answer. Any
   * tab that completes it gets the same order.
   */
  readonly placementId?: string | undefined;
}
