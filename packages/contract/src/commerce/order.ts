import type { Money } from "../money.ts";
import type { Attribution, LineItem, PostalAddress, TotalLine } from "./checkout.ts";

export type ParcelState =
  | "preparing"
  | "shipped"
  | "in_transit"
  | "out_for_delivery"
  | "delivered"
  | "delayed"
  | "lost"
  | "returned";

export interface ParcelEvent {
  readonly state: string;
  readonly at: string;
  readonly text?: string | undefined;
}

export interface Parcel {
  readonly id: string;
  readonly state: ParcelState;
  readonly carrier?: string | undefined;
  readonly trackingNumber?: string | undefined;
  readonly trackingUrl?: string | undefined;
  readonly expectedAt?: string | undefined;
  readonly lines: readonly { readonly id: string; readonly quantity: number }[];
  readonly history: readonly ParcelEvent[];
}

export type OrderState = "placed" | "preparing" | "shipped" | "delivered" | "canceled" | "returned";

/** What a checkout became. */
export interface Order {
  readonly id: string;
  /** The number a person would read out; falls back to the id. */
  readonly label: string;
  readonly checkoutId: string;
  readonly shop?: string | undefined;
  readonly permalinkUrl?: string | undefined;
  readonly state: OrderState;
  readonly placedAt?: string | undefined;
  readonly arrivesBy?: string | undefined;
  readonly currency: string;
  readonly lines: readonly LineItem[];
  readonly totals: readonly TotalLine[];
  readonly total: Money;
  readonly destination?: PostalAddress | undefined;
  readonly parcels: readonly Parcel[];
  readonly paidWith?: string | undefined;
  readonly attribution?: Attribution | undefined;
}

export interface OrderPage {
  readonly orders: readonly Order[];
  readonly nextCursor?: string | undefined;
}
