import type { CommerceAdapter } from "@shop-feed/contract/commerce";
import { type FeedSource, systemClock } from "@shop-feed/contract/feed";
import { type Catalogue, createI18n, type I18n } from "@shop-feed/elements";
import { createFeedSession, type FeedSession, type ShopSession } from "@shop-feed/state";
import { html, LitElement, type PropertyValues } from "lit";
import { emitOn } from "./bindings/events.ts";
import { tellAuthor } from "./bindings/tell-author.ts";
import { feedSource } from "./bindings/feed-source.ts";
import { lateShop } from "./bindings/late-shop.ts";
import { directionAt } from "./bindings/page-language.ts";
import { startsByItself } from "./bindings/autoplay.ts";
import { readConfig, RESTARTING } from "./config.ts";
import { styles } from "./shop-feed.styles.ts";

/**
 * A shoppable feed of short videos.
 *
 * ```html
 * <shop-feed src="/feed.json" commerce="gateway" shop="rivermart" gateway="/shop"></shop-feed>
 * ```
 *
 * Give it a height (inline it fills its box; `height: 100dvh` makes it a full-window feed). Everything it shows is in its
 * shadow root; its light DOM is what people see before the script arrives, plus an optional inline first page
 * (`<script type="application/json">`).
 *
 * @slot - Shown until the feed is here, and where scripts do not run: a link to the shop, say.
 * @fires shop-feed-post-viewed - A post was in view and its clip presented a frame.
 * @fires shop-feed-product-viewed - A product sheet opened.
 * @fires shop-feed-add-to-cart-requested - Cancelable: refuse and the cart stays as it is.
 * @fires shop-feed-added-to-cart
 * @fires shop-feed-link-requested - Cancelable.
 * @fires shop-feed-linked
 * @fires shop-feed-unlinked
 * @fires shop-feed-checkout-requested - Cancelable: take the shopper to a checkout of your own.
 * @fires shop-feed-checkout-started
 * @fires shop-feed-order-placed
 * @fires shop-feed-link-out-requested - Cancelable.
 * @fires shop-feed-error - Does not bubble. The feed already shows the shopper what they can do.
 * @csspart view - The whole feed.
 * @cssprop --shop-feed-accent - The one primary action; all tokens are listed in the elements package.
 */
export class ShopFeed extends LitElement {
  static override properties = {
    src: { type: String },
    commerce: { type: String },
    shop: { type: String },
    gateway: { type: String },
    shopFile: { type: String, attribute: "shop-file" },
    country: { type: String },
    postalCode: { type: String, attribute: "postal-code" },
    locale: { type: String },
    autoplay: { type: String },
    captions: { type: Boolean },
    adapter: { attribute: false },
    source: { attribute: false },
    messages: { attribute: false },
    session: { state: true },
    shopSession: { state: true },
    shopPending: { state: true },
  };

  /** Address of the first feed page (JSON), relative to the document. */
  declare src: string | undefined;
  /** `gateway`, `memory` or `none` (the default: tags link out). */
  declare commerce: string | undefined;
  /** Which of the gateway's shops. */
  declare shop: string | undefined;
  /** Address of the gateway, relative to the document. */
  declare gateway: string | undefined;
  /** With `commerce="memory"`: address of the shop file. */
  declare shopFile: string | undefined;
  /** ISO 3166-1 alpha-2 of the shopper, where the page knows it: unlinked prices and delivery depend on it. */
  declare country: string | undefined;
  declare postalCode: string | undefined;
  /** BCP 47; left out: the nearest `lang` of the page. Numbers, amounts and dates follow it, words with `messages`. */
  declare locale: string | undefined;
  /** `off`: waits for a tap. Reduced motion and data saving also wait. */
  declare autoplay: string | undefined;
  /** Captions are on from the start. */
  declare captions: boolean;
  /** A shop of the page's own instead of the attributes. */
  declare adapter: CommerceAdapter | undefined;
  /** Posts of the page's own instead of `src`. */
  declare source: FeedSource | undefined;
  /** Words in the language of `locale`, by key; what they lack is said in English. */
  declare messages: Catalogue | undefined;

  declare private session: FeedSession | undefined;
  declare private shopSession: ShopSession | undefined;
  /** Until it is known whether there is a shop, a tag waits instead of linking out. */
  declare private shopPending: boolean;
  #generation = 0;
  #i18n: I18n | undefined;

  constructor() {
    super();
    this.captions = false;
    this.shopPending = false;
  }

  /** Opens the product sheet of a product of this feed's shop. */
  openProduct(productId: string): void {
    this.session?.surface.open({ kind: "product", productId });
  }

  openCart(): void {
    this.session?.surface.open({ kind: "cart" });
  }

  openOrders(): void {
    this.session?.surface.open({ kind: "orders" });
  }

  openAccount(): void {
    this.session?.surface.open({ kind: "account" });
  }

  play(): void {
    this.session?.playback.setPlaying(true);
  }

  pause(): void {
    this.session?.playback.setPlaying(false);
  }

  /** Moves to a post, loading pages until it is there. False: the feed has none such. */
  async goToPost(postId: string): Promise<boolean> {
    return (await this.session?.feed.goToPost(postId)) ?? false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved in the DOM (out and in within one task) the running session simply stays.
    if (!this.session) this.#restart();
    // Another place may be of another language or direction.
    this.#i18n = undefined;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.#i18n || changed.has("locale") || changed.has("messages"))
      this.#i18n = createI18n(readConfig(this).locale, this.messages, { dir: directionAt(this) });
    if (this.hasUpdated && RESTARTING.some((name) => changed.has(name))) this.#restart();
  }

  protected override render() {
    if (!this.session) return html`<slot></slot>`;
    return html`<shop-feed-view
      part="view"
      .session=${this.session}
      .shop=${this.shopSession}
      .shopPending=${this.shopPending}
      .i18n=${this.#i18n}
      .loadPanel=${() => import("@shop-feed/elements/commerce/define")}
    ></shop-feed-view>`;
  }

  #stop(): void {
    this.#generation++;
    this.session?.dispose();
    this.shopSession?.dispose();
    this.session = undefined;
    this.shopSession = undefined;
  }

  #restart(): void {
    this.#stop();
    this.session = createFeedSession({
      source: this.source ?? feedSource(this, this.src),
      clock: systemClock,
      emit: tellAuthor(emitOn(this)),
      autoplay: this.autoplay !== "off" && startsByItself(),
      captions: this.captions,
    });
    void this.session.feed.start();
    this.shopPending = Boolean(this.adapter || (this.commerce && this.commerce !== "none"));
    if (this.shopPending) void this.#openShop(this.session, this.#generation);
  }

  /** The shop's code arrives beside the first clip and never holds it up. */
  async #openShop(session: FeedSession, generation: number): Promise<void> {
    const config = () => readConfig(this);
    const shop = await lateShop({ config, adapter: this.adapter, session, element: this });
    if (generation !== this.#generation) return shop?.dispose();
    this.shopSession = shop;
    this.shopPending = false;
  }

  static override styles = styles;
}
