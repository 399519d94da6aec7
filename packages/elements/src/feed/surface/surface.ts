import type { FeedSession, ShopSession, View } from "@shop-feed/state";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { base } from "../../foundation/base.ts";
import { buttons, skeleton } from "../../foundation/controls.ts";
import { StoreController } from "../../foundation/store-controller.ts";
import { english, type I18n } from "../../i18n/i18n.ts";
import { deepActiveElement } from "./focus.ts";
import { SheetDrag } from "./sheet-drag.ts";
import { SheetMotion } from "./sheet-motion.ts";
import { contentFor, surfaceLabel, tagOf } from "./surface.core.ts";
import { boneTemplate, failedTemplate } from "./surface-parts.ts";
import { styles } from "./surface.styles.ts";

/**
 * Where products, cart, checkout, orders and account are shown: a sheet that rises over the playing clip, or a panel
 * beside it in a wide feed. Shows what `session.surface` says; focus goes to its title and back to where it came from.
 *
 * @csspart sheet
 */
export class ShopFeedSurface extends LitElement {
  static override properties = {
    session: { attribute: false },
    shop: { attribute: false },
    shopPending: { type: Boolean },
    loadPanel: { attribute: false },
    fallbackOpener: { attribute: false },
    wide: { type: Boolean, reflect: true },
    full: { type: Boolean, reflect: true },
    short: { type: Boolean },
    i18n: { attribute: false },
    panel: { state: true },
    closing: { state: true },
  };

  declare session: FeedSession | undefined;
  declare shop: ShopSession | undefined;
  /** A shop is on its way: do not link out yet. */
  declare shopPending: boolean;
  /** Brings `<shop-feed-panel>`. */
  declare loadPanel: (() => Promise<unknown>) | undefined;
  /** Where focus returns to when what had it is gone. */
  declare fallbackOpener: ((view: View) => HTMLElement | null | undefined) | undefined;
  /** Beside the column instead of over it. */
  declare wide: boolean;
  /** Covers all of a small card. */
  declare full: boolean;
  declare short: boolean;
  declare i18n: I18n;

  declare private panel: "loading" | "ready" | "failed";
  declare private closing: boolean;

  readonly #surface = new StoreController(this);
  readonly #feed = new StoreController(this);
  #views: readonly View[] = [];
  #last: View | undefined;
  #opener: HTMLElement | undefined;
  readonly #motion = new SheetMotion(() => {
    const sheet = this.#sheet;
    return sheet ? { sheet, height: this.clientHeight, short: this.short } : undefined;
  });
  readonly #drag = new SheetDrag(this, {
    onGrab: () => this.#motion.grab(),
    onDrag: (up) => this.#motion.drag(up),
    onRelease: (_up, velocity) => void this.#release(velocity),
  });

  constructor() {
    super();
    this.shopPending = this.wide = this.full = this.short = this.closing = false;
    this.panel = "loading";
    this.i18n = english;
  }

  /** Loads the panel's code ahead of the first tap. */
  warm(): void {
    void this.#load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("session")) {
      this.#surface.follow(this.session?.surface.$surface);
      this.#feed.follow(this.session?.feed.$feed);
    }
    const views = this.session?.surface.$surface.get().views ?? [];
    if (views === this.#views) return;
    const wasOpen = this.#views.length > 0;
    this.#views = views;
    const top = views.at(-1);
    if (top) {
      if (!wasOpen && !this.closing) this.#opener = deepActiveElement();
      this.#last = top;
      this.closing = false;
      void this.#load();
      void this.#focusTitle();
    } else if (wasOpen) void this.#leave();
  }

  protected override updated(): void {
    this.#drag.enabled = !this.wide && !this.full;
  }

  protected override render() {
    const view = this.#views.at(-1) ?? (this.closing ? this.#last : undefined);
    const feed = this.session?.feed.$feed.get();
    if (!view || !feed) return nothing;
    const tag = tagOf(view, feed);
    const label = surfaceLabel(view, tag, this.i18n);
    const modal = !this.wide;
    return html`
      ${modal ? html`<div class="veil" ?data-closing=${this.closing} @click=${() => this.#close()}></div>` : nothing}
      ${modal ? this.#guard() : nothing}
      <section
        class="sheet"
        part="sheet"
        role=${modal ? "dialog" : "complementary"}
        aria-modal=${modal ? "true" : nothing}
        aria-label=${label}
        tabindex="-1"
        ?data-closing=${this.closing}
        ?inert=${this.closing}
      >
        ${modal && !this.full ? this.#handle() : nothing} ${this.#content(view)}
      </section>
      ${modal ? this.#guard() : nothing}
    `;
  }

  #content(view: View) {
    const { session, shop, i18n, wide, panel, shopPending } = this;
    const feed = session?.feed.$feed.get();
    switch (contentFor(view, { shop, shopPending, panel })) {
      case "link-out":
        return html`<shop-feed-link-out
          class="content"
          .tag=${feed && tagOf(view, feed)}
          .i18n=${i18n}
          @close=${() => this.#close()}
          @link-out=${(event: Event) => this.#linkOut(event, view)}
        ></shop-feed-link-out>`;
      case "panel":
        return html`<shop-feed-panel
          class="content"
          .session=${session}
          .shop=${shop}
          .i18n=${i18n}
          .layout=${wide ? "panel" : "sheet"}
          @close=${() => this.#close()}
        ></shop-feed-panel>`;
      case "loading":
        return boneTemplate(i18n, () => this.#close());
      case "failed":
        return failedTemplate(
          i18n,
          () => this.#close(),
          () => void this.#load(),
        );
    }
  }

  #handle() {
    return html`<button
      type="button"
      class="grab"
      data-grab
      aria-label=${this.i18n.t("surface.size")}
      @click=${({ detail }: MouseEvent) => void (detail === 0 && this.#motion.toggle())}
    ></button>`;
  }

  /** Keeps Tab inside while the sheet is open; a moment later, as some engines end their own move of focus last. */
  #guard() {
    return html`<span
      class="guard"
      tabindex="0"
      aria-hidden="true"
      @focus=${() => setTimeout(() => this.#focusNow())}
    ></span>`;
  }

  get #sheet(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(".sheet");
  }

  #close(): void {
    this.session?.surface.close();
  }

  async #load(): Promise<void> {
    if (this.panel === "ready" || !this.loadPanel || !(this.shop || this.shopPending)) return;
    this.panel = "loading";
    try {
      await this.loadPanel();
      this.panel = "ready";
      if (this.#views.length > 0) await this.#focusTitle();
    } catch {
      this.panel = "failed";
    }
  }

  async #release(velocity: number): Promise<void> {
    if (await this.#motion.release(velocity)) this.#close();
  }

  /** Plays the way out, then lets go of the content and gives focus back. */
  async #leave(): Promise<void> {
    const opener = this.#opener?.isConnected ? this.#opener : this.#last && this.fallbackOpener?.(this.#last);
    this.#opener = undefined;
    this.closing = true;
    await this.updateComplete;
    // The feed behind is inert until the view has rendered, too.
    await new Promise(requestAnimationFrame);
    opener?.focus({ preventScroll: true });
    const animations = this.#sheet?.getAnimations() ?? [];
    await Promise.allSettled(animations.map(({ finished }) => finished));
    if (this.#views.length === 0) this.#finish();
  }

  #finish(): void {
    this.closing = false;
    this.#motion.reset();
  }

  async #focusTitle(): Promise<void> {
    await this.updateComplete;
    const content = this.renderRoot.querySelector<LitElement>(".content");
    await content?.updateComplete;
    this.#focusNow();
  }

  #focusNow(): void {
    const content = this.renderRoot.querySelector<HTMLElement & { focusTarget?: HTMLElement }>(".content");
    (content?.focusTarget ?? this.#sheet)?.focus({ preventScroll: true });
  }

  #linkOut(event: Event, view: View): void {
    const { session } = this;
    const feed = session?.feed.$feed.get();
    const tag = feed && tagOf(view, feed);
    if (!session || !tag || view.kind !== "product") return;
    const post = feed.posts.find(({ id }) => id === view.postId);
    const detail = {
      productId: tag.productId,
      variantId: tag.variantId,
      tagId: tag.id,
      postId: post?.id,
      creatorId: post?.creator.id,
      url: tag.product.url ?? "",
    };
    if (!session.emit("link_out_requested", detail)) event.preventDefault();
  }

  static override styles = [...base, buttons, skeleton, styles];
}
