import type {
  Attribution,
  Checkout,
  CheckoutChange,
  Destination,
  Order,
  ParcelState,
  ShopperContext,
} from "@shop-feed/contract/commerce";
import type { KeyValueStorage } from "@shop-feed/contract/feed";

/** A checkout as it is kept: what was asked for. Prices are worked out anew at every look, until it is completed. */
export interface Session {
  readonly id: string;
  readonly placementId: string;
  readonly createdAt: number;
  state: "open" | "canceled" | "completed";
  lines: { readonly id: string; readonly variantId: string; readonly quantity: number }[];
  readonly attribution?: Attribution | undefined;
  readonly context: ShopperContext;
  voucherCodes?: readonly string[] | undefined;
  destinationId?: string | undefined;
  /** An address the shopper gave here. */
  ownAddress?: Destination | undefined;
  deliveryOptions: CheckoutChange["deliveryOptions"];
  instrumentId?: string | undefined;
  orderId?: string | undefined;
  /** The bill as it was when the order was placed. */
  final?: Checkout | undefined;
}

export interface StoredOrder {
  readonly order: Order;
  readonly placedAt: number;
  /** How far `advance` had moved the shop's time when it was placed. */
  readonly advancedMs: number;
  readonly voucherCodes: readonly string[];
  /** Set by hand: a parcel that is late or lost. */
  parcelState?: ParcelState | undefined;
}

export interface LinkAttemptRecord {
  readonly startedAt: number;
  readonly expiresAt: number;
  answer?: "approved" | "denied" | "expired" | undefined;
  /** Who consented; undefined: the shop's chosen account. */
  login?: string | undefined;
  /** It has linked already; it does not link a second time. */
  used?: boolean;
}

/** All that changes in a memory shop; plain JSON, so that it can outlive a page load. */
export interface ShopMemory {
  version: 1;
  link: { state: "unlinked" | "linked" | "needs_reauth" | "needs_scope"; login?: string | undefined };
  attempts: Record<string, LinkAttemptRecord>;
  sessions: Record<string, Session>;
  /** Oldest first. */
  orders: StoredOrder[];
  stock: Record<string, number>;
  prices: Record<string, { price: number; memberPrice?: number | undefined }>;
  /** How far the parcels' time was moved by hand. */
  advancedMs: number;
  /** False: the shop cannot check who is a member just now. */
  membershipKnown: boolean;
}

function blank(): ShopMemory {
  return {
    version: 1,
    link: { state: "unlinked" },
    attempts: {},
    sessions: {},
    orders: [],
    stock: {},
    prices: {},
    advancedMs: 0,
    membershipKnown: true,
  };
}

/** What an earlier page load kept; anything unreadable counts as nothing kept. */
export function recall(storage: KeyValueStorage, key: string): ShopMemory {
  try {
    const kept = JSON.parse(storage.get(key) ?? "null") as Partial<ShopMemory> | null;
    return kept?.version === 1 ? { ...blank(), ...kept } : blank();
  } catch {
    return blank();
  }
}
