import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { FeedSession, ShopSession, View } from "@shop-feed/state";
import { LINK_DONE_MS } from "../account-link/link-step.ts";

/** What is on screen, as far as its data need care. */
export interface Shown {
  readonly view: View;
  /** The variant of a product view, when it can be bought: vouchers may change what it costs in all. */
  readonly buyable?: string | undefined;
}

const TICK_MS = 20_000;
/** A shop that only ever fails, or answers old prices, is not asked in a loop. */
const REFRESH_GAP_MS = 5_000;
/** An unknown outcome is asked for ever more slowly; the shopper may ask in between. */
const RECONCILE_MS = [2_000, 4_000, 8_000, 15_000, 30_000] as const;

/**
 * Keeps what a view shows true while it is shown: asks for offers, sellers, bills and orders when they are needed and
 * again when they are old, asks after an order whose outcome is unknown, and leaves the link view once linked.
 */
export class Upkeep implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #feed: FeedSession | undefined;
  #shop: ShopSession | undefined;
  #shown: Shown | undefined;
  #stopTick: (() => void) | undefined;
  #stopReconcile: (() => void) | undefined;
  #stopLeave: (() => void) | undefined;
  #reconciled = 0;
  readonly #asked = new Map<string, number>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener("online", this.#online);
    this.#tick();
  }

  hostDisconnected(): void {
    window.removeEventListener("online", this.#online);
    this.#stop();
  }

  #stop(): void {
    this.#stopTick?.();
    this.#stopReconcile?.();
    this.#stopLeave?.();
    this.#stopTick = this.#stopReconcile = this.#stopLeave = undefined;
  }

  follow(feed: FeedSession | undefined, shop: ShopSession | undefined): void {
    this.#stop();
    this.#feed = feed;
    this.#shop = shop;
    this.#shown = undefined;
    this.#asked.clear();
    this.#tick();
  }

  /** After every render: what is shown now. */
  show(shown: Shown | undefined): void {
    const opened = shown && shown.view !== this.#shown?.view;
    this.#shown = shown;
    if (!shown || !this.#shop) return;
    if (opened) this.#open(shown.view);
    this.#keep(shown);
    this.#reconcileLater();
    this.#leaveLinkLater(shown.view);
  }

  #open(view: View): void {
    const shop = this.#shop;
    if (!shop) return;
    void shop.ensureCapabilities();
    switch (view.kind) {
      case "cart":
        void shop.offers.ensure(shop.cart.$cart.get().lines.map(({ productId }) => productId));
        return void shop.cart.quote();
      case "orders":
        return void shop.orders.load();
      case "order":
        return void shop.orders.refresh(view.orderId);
      case "seller":
        return void shop.sellers.ensure(view.sellerId);
      case "product":
      case "checkout":
      case "link":
      case "account":
    }
  }

  #keep({ view, buyable }: Shown): void {
    const shop = this.#shop;
    if (!shop || view.kind !== "product") return;
    const entry = shop.offers.$products.get()[view.productId];
    if (!entry || (entry.status === "ready" && entry.stale))
      this.#ask(view.productId, () => shop.offers.ensure([view.productId]));
    const { vouchers, link } = shop.$capabilities.get() ?? {};
    if (vouchers && !link && buyable) this.#ask(buyable, () => shop.bills.ensure(buyable));
  }

  #ask(id: string, ensure: () => Promise<void>): void {
    const now = this.#feed?.clock.now() ?? 0;
    if (now - (this.#asked.get(id) ?? -Infinity) < REFRESH_GAP_MS) return;
    this.#asked.set(id, now);
    void ensure();
  }

  /** Time passes: promises expire, parcels move. */
  #tick(): void {
    this.#stopTick = this.#feed?.clock.after(TICK_MS, () => {
      this.#tick();
      const view = this.#shown?.view;
      const hidden = typeof document !== "undefined" && document.hidden;
      if (view?.kind === "orders" && !hidden) void this.#shop?.orders.renew();
      if (view?.kind === "order" && !hidden) void this.#shop?.orders.renew(view.orderId);
      this.#host.requestUpdate();
    });
  }

  readonly #online = (): void => void this.#shop?.ensureCapabilities();

  #reconcileLater(): void {
    const { name } = this.#shop?.checkout.$checkout.get() ?? {};
    if (name !== "outcome_unknown") {
      this.#stopReconcile?.();
      this.#stopReconcile = undefined;
      if (name !== "reconciling") this.#reconciled = 0;
      return;
    }
    if (this.#stopReconcile) return;
    const wait = RECONCILE_MS[Math.min(this.#reconciled++, RECONCILE_MS.length - 1)] ?? 0;
    this.#stopReconcile = this.#feed?.clock.after(wait, () => {
      this.#stopReconcile = undefined;
      void this.#shop?.checkout.reconcile();
    });
  }

  #leaveLinkLater(view: View): void {
    const linked = this.#shop?.link.$link.get().name === "linked";
    if (view.kind !== "link" || !linked) {
      this.#stopLeave?.();
      this.#stopLeave = undefined;
      return;
    }
    this.#stopLeave ??= this.#feed?.clock.after(LINK_DONE_MS, () => this.#feed?.surface.back());
  }
}
