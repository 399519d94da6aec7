import { attributionOf, type FeedSession, type ShopSession, type View } from "@shop-feed/state";
import type { Attribution, LineRequest, Variant } from "@shop-feed/contract/commerce";
import type { AccountAct } from "../account/account-act.ts";
import type { LinkAct } from "../account-link/link-act.ts";
import type { CartAct } from "../cart/cart-act.ts";
import type { OrdersAct } from "../orders/orders-act.ts";
import type { OutcomeAct } from "../outcome/outcome-act.ts";
import { mustStay } from "../outcome/outcome-view.ts";
import type { ProductAct } from "../product/product-act.ts";
import type { ReviewAct } from "../review/review-act.ts";

export type ProductView = Extract<View, { kind: "product" }>;

/** What the panel itself remembers while it shows views. */
export interface PanelMemory {
  chooseVariant(productId: string, variantId: string): void;
  showAdded(variantId: string): void;
}

/** Turns what the views ask for into moves of the session. Decides nothing that a machine of the session decides. */
export class ShopActs {
  readonly feed: FeedSession;
  readonly shop: ShopSession;
  readonly #memory: PanelMemory;

  constructor(feed: FeedSession, shop: ShopSession, memory: PanelMemory) {
    this.feed = feed;
    this.shop = shop;
    this.#memory = memory;
  }

  product(act: ProductAct, view: ProductView, variant: Variant): void {
    const { feed, shop } = this;
    switch (act.kind) {
      case "choose_variant":
        return this.#memory.chooseVariant(view.productId, act.variantId);
      case "buy":
        return this.#start([{ variantId: variant.id, quantity: 1 }], this.#attribution(view));
      case "add_to_cart":
        return void this.#add(view, variant);
      case "link":
        return this.#beginLink();
      case "open_link":
        return feed.surface.push({ kind: "link" });
      case "open_cart":
        return feed.surface.push({ kind: "cart" });
      case "open_seller": {
        const seller = shop.offers.$products.get()[view.productId]?.product?.seller;
        return seller && feed.surface.push({ kind: "seller", sellerId: seller.id });
      }
      case "hand_off": {
        const detail = {
          ...this.subject(view),
          variantId: variant.id,
          price: variant.offer.price,
          url: act.url,
        };
        if (!feed.emit("link_out_requested", detail)) act.prevent();
      }
    }
  }

  cart(act: CartAct): void {
    const { feed, shop } = this;
    switch (act.kind) {
      case "quantity":
        return void shop.cart.setQuantity(act.variantId, act.quantity);
      case "vouchers":
        return void shop.cart.setVouchers(act.codes);
      case "open_seller":
        return feed.surface.push({ kind: "seller", sellerId: act.sellerId });
      case "retry":
        return void shop.cart.quote();
      case "keep_watching":
        return feed.surface.close();
      case "check_out": {
        const { lines, quote } = shop.cart.$cart.get();
        const attribution = lines.at(-1)?.attribution;
        const wanted = lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
        if (!quote) return this.#openCheckout(() => shop.checkout.start(wanted, attribution, true));
        return this.#openCheckout(() => shop.checkout.review(quote, wanted, attribution));
      }
    }
  }

  review(act: ReviewAct): void {
    const { checkout } = this.shop;
    if (act.kind === "place") void checkout.place();
    else void checkout.update(act.change);
  }

  outcome(act: OutcomeAct): void {
    const { feed, shop } = this;
    const { checkout } = shop;
    const { order } = checkout.$checkout.get();
    switch (act.kind) {
      case "keep_watching":
        return feed.surface.close();
      case "track":
        return order && feed.surface.push({ kind: "order", orderId: order.id });
      case "place":
        return void checkout.place();
      case "check_again":
        return void checkout.reconcile();
      case "retry":
        return void checkout.retry();
      case "choose_instrument":
        return void checkout.update({ instrumentId: act.instrumentId });
      case "link":
        return void this.#linkToBuy();
      case "back":
        checkout.move("close");
        void shop.offers.invalidate();
        return feed.surface.back();
      case "continue_at_shop":
        const productId = checkout.$checkout.get().lines[0]?.variantId ?? "";
        if (!feed.emit("link_out_requested", { productId, url: act.url })) act.prevent();
    }
  }

  link(act: LinkAct): void {
    const { feed, shop } = this;
    if (act.kind === "begin") return void shop.link.begin();
    if (act.kind === "cancel") shop.link.cancel();
    feed.surface.back();
  }

  account(act: AccountAct): void {
    const { feed, shop } = this;
    if (act.kind === "unlink") return void shop.link.unlink();
    feed.surface.push({ kind: act.kind });
  }

  orders(act: OrdersAct): void {
    const { feed, shop } = this;
    if (act.kind === "open_order") return feed.surface.push({ kind: "order", orderId: act.orderId });
    if (act.kind === "keep_watching") return feed.surface.close();
    void (act.kind === "more" ? shop.orders.more() : shop.orders.load());
  }

  /** One view back; a review that is left is over, and so is waiting for the retailer. */
  back(): void {
    if (this.feed.surface.$surface.get().views.at(-1)?.kind === "link") return this.link({ kind: "cancel" });
    this.#leaveCheckout();
    this.feed.surface.back();
  }

  /** The surface has closed. An order that may exist is not left: its checkout waits to be opened again. */
  left(): void {
    this.#leaveCheckout();
  }

  /** Where a product was opened from, for events. */
  subject({ productId, postId, tagId }: ProductView) {
    return { productId, postId, tagId, creatorId: this.#post(postId)?.creator.id };
  }

  #leaveCheckout(): void {
    const { checkout } = this.shop;
    if (!mustStay(checkout.$checkout.get().name)) checkout.move("close");
  }

  #start(lines: readonly LineRequest[], attribution: Attribution | undefined): void {
    this.#openCheckout(() => this.shop.checkout.start(lines, attribution));
  }

  /** The view opens at once, on its bones; not when the page refused. One that waits for an outcome is shown instead. */
  #openCheckout(begin: () => Promise<boolean>): void {
    const { $checkout } = this.shop.checkout;
    const before = $checkout.get();
    void begin();
    if ($checkout.get() !== before || mustStay(before.name)) this.feed.surface.push({ kind: "checkout" });
  }

  #beginLink(): void {
    const { link } = this.shop;
    void link.begin();
    if (link.$link.get().name === "linking") this.feed.surface.push({ kind: "link" });
  }

  /** The shop wants to know who buys: link, then prepare the same order again. */
  async #linkToBuy(): Promise<void> {
    const { link, checkout } = this.shop;
    const { lines, attribution, ofCart } = checkout.$checkout.get();
    const done = link.begin();
    if (link.$link.get().name !== "linking") return;
    checkout.move("begin_link");
    this.feed.surface.push({ kind: "link" });
    await done;
    // Closed meanwhile: nothing is bought behind the shopper's back.
    if (checkout.$checkout.get().name !== "linking") return;
    if (link.$link.get().name !== "linked") return checkout.move("link_failed");
    checkout.move("linked");
    void checkout.start(lines, attribution, ofCart);
  }

  async #add(view: ProductView, variant: Variant): Promise<void> {
    const product = this.shop.offers.$products.get()[view.productId]?.product;
    if (!product) return;
    const added = await this.shop.cart.add({
      variantId: variant.id,
      quantity: 1,
      productId: product.id,
      title: product.title,
      imageUrl: (variant.images[0] ?? product.images[0])?.url,
      attribution: this.#attribution(view),
    });
    if (added) this.#memory.showAdded(variant.id);
  }

  #attribution({ postId, tagId }: ProductView): Attribution | undefined {
    const post = this.#post(postId);
    return post && attributionOf(post, tagId ?? "");
  }

  #post(postId: string | undefined) {
    return this.feed.feed.$feed.get().posts.find(({ id }) => id === postId);
  }
}
