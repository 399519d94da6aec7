import {
  type Clock,
  type Emit,
  type Failure,
  type KeyValueStorage,
  toFailure,
} from "@shop-feed/contract/feed";
import type {
  Attribution,
  Capabilities,
  Checkout,
  CommerceAdapter,
  Seller,
  ShopperContext,
} from "@shop-feed/contract/commerce";
import type { ReadableAtom } from "nanostores";
import { type Cart, createCart } from "./cart.ts";
import { type CheckoutFlow, createCheckoutFlow } from "./checkout-flow.ts";
import { type AccountLink, createAccountLink, type LinkWindow } from "./link.ts";
import { createLookup, type Lookup } from "./lookup.ts";
import { createOffersCache, type OffersCache } from "./offers-cache.ts";
import { createOrders, type Orders } from "./orders.ts";
import { createShopCapabilities } from "./shop-capabilities.ts";

export interface ShopPorts {
  readonly adapter: CommerceAdapter;
  readonly clock: Clock;
  readonly emit: Emit;
  /** Names this feed's shop in storage keys, so that two shops on one page keep two carts. */
  readonly key: string;
  /** Survives a reload of this tab: reviews, placements under way, the cart. */
  readonly storage: KeyValueStorage;
  readonly context: () => ShopperContext;
  readonly openWindow: () => LinkWindow | undefined;
  readonly redirect: (url: string) => void;
  readonly returnUrl: () => string;
  readonly resume: () => string;
}

export interface ShopSession {
  readonly $capabilities: ReadableAtom<Capabilities | undefined>;
  /** Why it is not known what the shop can do; undefined while that is asked for, and once it is known. */
  readonly $capabilitiesFailure: ReadableAtom<Failure | undefined>;
  readonly offers: OffersCache;
  readonly link: AccountLink;
  readonly checkout: CheckoutFlow;
  readonly cart: Cart;
  readonly orders: Orders;
  /** Sellers by id. */
  readonly sellers: Lookup<Seller>;
  /** What one piece would cost in all, vouchers, delivery and tax included: the shop's own bill by variant id. */
  readonly bills: Lookup<Checkout>;
  /** Learns what the shop can do, where the link stands, and takes up what a reload or a redirect interrupted. Answers what to come back to. */
  start(): Promise<{ readonly resume?: string | undefined; readonly checkoutRestored: boolean }>;
  /** Asks again what the shop can do, if that is not known yet; at most once at a time. */
  ensureCapabilities(): Promise<void>;
  dispose(): void;
}

const SELLER_AGE_MS = 600_000;
/** As long as most offers live. */
const BILL_AGE_MS = 60_000;

export function createShopSession(ports: ShopPorts): ShopSession {
  const { adapter, clock, emit, key, storage, context } = ports;
  const life = new AbortController();
  const onFailure =
    (where: "commerce" | "link") =>
    ({ code, message }: Failure) =>
      void emit("error", { code, message, where });
  const shop = () => $capabilities.get()?.shop.id ?? key;

  const offers = createOffersCache({ adapter, clock, context, onFailure: onFailure("commerce") });
  const orders = createOrders(adapter, onFailure("commerce"));
  const sellers = createLookup({
    load: (id, signal) => adapter.seller(id, signal),
    clock,
    maxAgeMs: SELLER_AGE_MS,
    onFailure: onFailure("commerce"),
  });
  const bills = createLookup({
    load: (variantId, signal) =>
      adapter.createCheckout({ lines: [{ variantId, quantity: 1 }], context: context() }, signal),
    clock,
    maxAgeMs: BILL_AGE_MS,
    onFailure: onFailure("commerce"),
  });
  function onAccountChanged(): void {
    bills.forget();
    void offers.invalidate();
  }
  const cart = createCart({
    adapter,
    emit,
    context,
    storage,
    storageKey: `shop-feed:${key}:cart`,
    onFailure: onFailure("commerce"),
  });
  const link = createAccountLink({
    adapter,
    clock,
    emit,
    shop,
    openWindow: ports.openWindow,
    redirect: ports.redirect,
    returnUrl: ports.returnUrl,
    resume: ports.resume,
    onAccountChanged,
    onFailure: onFailure("link"),
  });
  const checkout = createCheckoutFlow({
    adapter,
    emit,
    shop,
    context,
    storage,
    storageKey: `shop-feed:${key}:checkout`,
    onFailure: onFailure("commerce"),
    onPlaced(order, fromCart) {
      orders.remember(order);
      if (fromCart.length > 0) cart.bought(fromCart);
    },
  });
  const learned = createShopCapabilities({
    adapter,
    signal: life.signal,
    onFailure: onFailure("commerce"),
    onKnown({ link: linkable }) {
      if (!linkable) link.adopt({ state: "unlinked" });
      // The shop was out of reach for this question too.
      else if (link.$link.get().name === "error") void link.check();
    },
  });
  const { $capabilities } = learned;

  return {
    $capabilities,
    $capabilitiesFailure: learned.$failure,
    ensureCapabilities: () => learned.ensure(),
    offers,
    link,
    checkout,
    cart,
    orders,
    sellers,
    bills,
    async start() {
      await learned.ensure();
      const resumed = await adapter
        .resumeLink?.(life.signal)
        .catch((error: unknown) => (onFailure("link")(toFailure(error)), undefined));
      if (resumed) {
        link.adopt(resumed.status);
        // What was asked for before was asked for a guest.
        onAccountChanged();
        if (resumed.status.state === "linked") emit("linked", { shop: shop() });
      } else if ($capabilities.get()?.link !== false) await link.check();
      const checkoutRestored = await checkout.restore();
      return { resume: resumed?.resume, checkoutRestored };
    },
    dispose() {
      life.abort();
      offers.dispose();
      sellers.dispose();
      bills.dispose();
      link.dispose();
    },
  };
}

/** Who to credit for what is bought from this post by this tag. */
export function attributionOf(
  post: { readonly id: string; readonly creator: { readonly id: string } },
  tagId: string,
): Attribution {
  return { post: post.id, creator: post.creator.id, tag: tagId };
}
