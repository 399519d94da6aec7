import type { Fields } from "../shop-file/fields.ts";
import type { Address } from "../shop-file/shop-file.ts";
import type { RequestedLine } from "./priced-line.ts";

/** What a platform may set; a PUT replaces all of it. */
export interface CheckoutInput {
  lines: RequestedLine[];
  buyer: Fields | undefined;
  context: Fields;
  attribution: Record<string, string> | undefined;
  /** undefined: the shop picks vouchers; a list: exactly these. */
  codes: string[] | undefined;
  /** Addresses the buyer sent; a linked shop offers its own instead. */
  destinations: Address[];
  destinationId: string | undefined;
  optionId: string | undefined;
  instrumentId: string | undefined;
}

/** A checkout as stored: inputs only, everything else is quoted anew; `closed` is its last word once it is terminal. */
export interface CheckoutSession extends CheckoutInput {
  id: string;
  /** See shopperKey. */
  owner?: string;
  createdAt: string;
  expiresAt: string;
  /** The total that the platform saw last; an order is never placed at another one. */
  shownTotal?: number;
  orderId?: string;
  closed?: { status: "completed" | "canceled"; wire: object };
}

/** UCP's default life of a session. */
export const sessionLife = 6 * 3_600_000;
