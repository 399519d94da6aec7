import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { FeedSession, ShopSession, View } from "@shop-feed/state";
import { Announcer } from "../../foundation/announcer.ts";
import { base } from "../../foundation/base.ts";
import { buttons, skeleton } from "../../foundation/controls.ts";
import { StoreController } from "../../foundation/store-controller.ts";
import { english, type I18n } from "../../i18n/i18n.ts";
import { type ShopVoice, shopVoice } from "../shop-voice.ts";
import { type Heard, news } from "./announcements.ts";
import { heard } from "./heard.ts";
import { panelContent } from "./panel-content.ts";
import type { PanelContent } from "./panel-facts.ts";
import { panelHeader } from "./panel-header.ts";
import { panelStyles } from "./panel.styles.ts";
import { ShopActs } from "./shop-acts.ts";
import { Upkeep } from "./upkeep.ts";
import { type ViewedProduct, viewedProduct } from "./viewed-product.ts";

const ADDED_MS = 1_600;

/**
 * The shop's half of a feed: shows the top view of `session.surface` and is the only element of it that touches stores.
 *
 * @fires close - the shopper asked to close; does not bubble
 * @csspart header
 */
export class ShopFeedPanel extends LitElement {
  static override styles = [base, buttons, skeleton, panelStyles];

  @property({ attribute: false }) session: FeedSession | undefined;
  @property({ attribute: false }) shop: ShopSession | undefined;
  @property({ attribute: false }) i18n: I18n = english;
  /** `panel`: beside the clip, pictures on top; `sheet`: over it. */
  @property({ reflect: true }) layout: "sheet" | "panel" = "sheet";

  @state() private variants: ReadonlyMap<string, string> = new Map();
  @state() private added: string | undefined;
  @query(".view") private readonly view!: LitElement | null;
  @query("h2") private readonly heading!: HTMLElement | null;

  readonly #announcer = new Announcer(this);
  readonly #upkeep = new Upkeep(this);
  readonly #stores: StoreController<unknown>[] = [];
  #voice: ShopVoice = shopVoice(english);
  #acts: ShopActs | undefined;
  #shown: View | undefined;
  #product: ViewedProduct | undefined;
  #content: PanelContent | undefined;
  #heard: Heard | undefined;
  #hadFocus = false;
  #focusing = false;
  #moved = false;
  #stopAdded: (() => void) | undefined;
  readonly #viewed = new WeakSet<View>();

  /** Where focus goes when a view opens: its title. */
  get focusTarget(): HTMLElement {
    return (this.#content?.title === undefined ? this.view : this.heading) ?? this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopAdded?.();
    this.added = undefined;
  }

  /** While the surface closes, the last view stays as it was. */
  protected override shouldUpdate(): boolean {
    const views = this.session?.surface.$surface.get().views ?? [];
    if (views.length === 0 && this.#shown) {
      this.#shown = undefined;
      this.#upkeep.show(undefined);
      this.#acts?.left();
    }
    return views.length > 0 || !this.hasUpdated;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("i18n")) this.#voice = shopVoice(this.i18n);
    if (changed.has("session") || changed.has("shop")) this.#follow();
    // Not :focus-within: a page in the background keeps its active element and matches nothing.
    this.#hadFocus ||= Boolean(this.shadowRoot?.activeElement);
    const view = this.session?.surface.$surface.get().views.at(-1);
    this.#shown = view;
    this.#product =
      view?.kind === "product" && this.session && this.shop
        ? viewedProduct(view, this.shop, this.session, this.variants)
        : undefined;
    // Before reading: what it asks for shows at once as loading.
    const { offer, variantId } = this.#product ?? {};
    const buyable = offer?.availability === "out_of_stock" ? undefined : variantId;
    this.#upkeep.show(view && { view, buyable });
    const before = this.#content?.key;
    this.#content = this.#read(view);
    this.#moved = before !== undefined && this.#content?.key !== before;
    this.#tellNews();
  }

  protected override updated(): void {
    // What had focus went with the view before: without this a keyboard would start over at the page's top.
    if (this.#moved && this.#hadFocus) void this.#focusTitle();
    else if (!this.#focusing) this.#hadFocus = false;
    this.#tellViewed();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.view?.updateComplete;
    return done;
  }

  /** Views may follow each other faster than they render: focus goes to the last. */
  async #focusTitle(): Promise<void> {
    this.#focusing = true;
    await this.updateComplete;
    this.#focusing = this.#hadFocus = false;
    this.focusTarget.focus({ preventScroll: true });
  }

  #follow(): void {
    const { session, shop } = this;
    const stores = [
      session?.surface.$surface,
      shop?.$capabilities,
      shop?.$capabilitiesFailure,
      shop?.offers.$products,
      shop?.link.$link,
      shop?.checkout.$checkout,
      shop?.cart.$cart,
      shop?.orders.$orders,
      shop?.sellers.$entries,
      shop?.bills.$entries,
    ];
    stores.forEach((store, index) =>
      (this.#stores[index] ??= new StoreController<unknown>(this)).follow(store),
    );
    this.#upkeep.follow(session, shop);
    this.#heard = undefined;
    this.#acts =
      session &&
      shop &&
      new ShopActs(session, shop, {
        chooseVariant: (productId, variantId) =>
          (this.variants = new Map(this.variants).set(productId, variantId)),
        showAdded: (variantId) => this.#showAdded(variantId),
      });
  }

  #showAdded(variantId: string): void {
    this.added = variantId;
    this.#stopAdded?.();
    this.#stopAdded = this.session?.clock.after(ADDED_MS, () => (this.added = undefined));
  }

  #read(view: View | undefined): PanelContent | undefined {
    const { session, shop, layout, variants, added } = this;
    if (!session || !shop || !this.#acts || !view) return undefined;
    return panelContent(view, {
      feed: session,
      shop,
      acts: this.#acts,
      voice: this.#voice,
      layout,
      now: session.clock.now(),
      variants,
      added,
    });
  }

  /** Tells assistive technology of what has changed. */
  #tellNews(): void {
    const { session, shop } = this;
    if (!session || !shop) return;
    const before = this.#heard;
    this.#heard = heard(shop, this.#shown, this.#product, this.#voice, before);
    if (!before) return;
    const name = shop.$capabilities.get()?.shop.name ?? "";
    for (const { text, urgency } of news(before, this.#heard, name, this.#voice, session.clock.now()))
      this.#announcer.announce(text, urgency);
  }

  /** Tells the page of a product that is seen, once for each time it is opened. */
  #tellViewed(): void {
    const view = this.#shown;
    if (view?.kind !== "product" || !this.#product || !this.#acts || this.#viewed.has(view)) return;
    this.#viewed.add(view);
    const { variantId, price } = this.#product;
    this.session?.emit("product_viewed", { ...this.#acts.subject(view), variantId, price });
  }

  protected override render() {
    const content = this.#content;
    return html`${this.#announcer.render()}
    ${
      content
        ? html`<div class="frame ${content.page ? "page" : ""}">
            ${panelHeader(content, {
              voice: this.#voice,
              // Nobody leaves between "Place order" and an answer.
              leave: this.shop?.checkout.$checkout.get().name === "placing" ? undefined : this.#close,
              back: (this.session?.surface.$surface.get().views.length ?? 0) > 1 ? this.#back : undefined,
            })}
            ${keyed(content.key, content.body)}
          </div>`
        : nothing
    }`;
  }

  readonly #back = (): void => this.#acts?.back();

  readonly #close = (): void => {
    this.session?.surface.close();
    this.dispatchEvent(new Event("close"));
  };
}
