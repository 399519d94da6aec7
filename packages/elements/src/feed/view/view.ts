import type { FeedSession, ShopSession, View } from "@shop-feed/state";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { Announcer } from "../../foundation/announcer.ts";
import { base } from "../../foundation/base.ts";
import { buttons } from "../../foundation/controls.ts";
import { StoreController } from "../../foundation/store-controller.ts";
import { english, type I18n } from "../../i18n/i18n.ts";
import { isShort, layoutFor, type Layout } from "../layout.ts";
import { FeedCommands } from "./feed-commands.ts";
import { feedModel } from "./feed-model.ts";
import { type FeedActs, feedTemplate } from "./feed-template.ts";
import { keyAct } from "./key-act.ts";
import { keyPlace } from "./key-place.ts";
import { leaveFeed } from "./leave-feed.ts";
import { OffersController } from "./offers-controller.ts";
import { rowsAround } from "./rows.ts";
import { ScrollController } from "./scroll-controller.ts";
import { StageHolder } from "./stage-holder.ts";
import { Telling } from "./telling.ts";
import { emptyKind } from "./view.core.ts";
import { styles } from "./view.styles.ts";

/**
 * The whole feed over one session: posts, tags, controls, and the surface for the shop. It neither starts nor disposes
 * the sessions it is given. Fills its box.
 *
 * @fires close - The close button of a `closable` feed. Does not bubble.
 * @csspart view
 */
export class ShopFeedView extends LitElement {
  static override properties = {
    session: { attribute: false },
    shop: { attribute: false },
    shopPending: { type: Boolean, attribute: "shop-pending" },
    i18n: { attribute: false },
    loadPanel: { attribute: false },
    scheme: { type: String, reflect: true },
    closable: { type: Boolean },
    layout: { state: true },
    short: { state: true },
    offline: { state: true },
  };

  declare session: FeedSession | undefined;
  /** May arrive late; without one tags link out. */
  declare shop: ShopSession | undefined;
  /** A shop is on its way: tags wait for it instead of linking out. */
  declare shopPending: boolean;
  declare i18n: I18n;
  /** Brings `<shop-feed-panel>`; called when the first tag is near. */
  declare loadPanel: (() => Promise<unknown>) | undefined;
  /** Pins the colours; left out, the page's `color-scheme` decides. */
  declare scheme: "light" | "dark" | undefined;
  /** Draws a close button. */
  declare closable: boolean;

  declare private layout: Layout;
  declare private short: boolean;
  declare private offline: boolean;

  readonly #feed = new StoreController(this);
  readonly #playback = new StoreController(this);
  readonly #surface = new StoreController(this);
  readonly #cart = new StoreController(this);
  readonly #capabilities = new StoreController(this);
  readonly #announcer = new Announcer(this);
  readonly #offers = new OffersController(() => queueMicrotask(() => this.requestUpdate()));
  readonly #stage = new StageHolder(this, {
    onChange: () => this.requestUpdate(),
    onTime: (key, at, of) => {
      const post = this.#article(this.#scroll.target)?.querySelector("shop-feed-post");
      if (post?.post.id === key) post.showTime(at, of);
    },
  });
  readonly #scroll = new ScrollController(this, {
    onTarget: (row) => this.#stage.current?.setActive(row),
    onCommit: (row) => this.#commit(row),
    onResize: () => this.#measure(),
  });
  readonly #commands = new FeedCommands(this, this.#scroll, this.#stage, () =>
    this.#announcer.announce(this.i18n.t("share.copied")),
  );
  #life: AbortController | undefined;
  #telling: Telling | undefined;
  #postsBefore = 0;

  constructor() {
    super();
    this.shopPending = this.closable = this.short = this.offline = false;
    this.layout = "phone";
    this.i18n = english;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.addEventListener("keydown", (event) => this.#onKey(event), { signal });
    const readNetwork = () => void (this.offline = !navigator.onLine);
    addEventListener("online", readNetwork, { signal });
    addEventListener("offline", readNetwork, { signal });
    readNetwork();
    const resized = new ResizeObserver(() => this.#measure());
    resized.observe(this);
    signal.addEventListener("abort", () => resized.disconnect());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.#measure();
    const { session, shop } = this;
    if (changed.has("session")) {
      this.#feed.follow(session?.feed.$feed);
      this.#playback.follow(session?.playback.$playback);
      this.#surface.follow(session?.surface.$surface);
      this.#telling = session && new Telling(session);
      this.#postsBefore = 0;
    }
    if (changed.has("shop")) {
      this.#cart.follow(shop?.cart.$cart);
      this.#capabilities.follow(shop?.$capabilities);
    }
    if (session) this.#offers.follow(shop, session.clock);
  }

  protected override updated(): void {
    const { session } = this;
    if (!session) return;
    const { posts, activeIndex } = session.feed.$feed.get();
    const scroller = this.renderRoot.querySelector<HTMLElement>(".scroller");
    // Through the CSSOM: a strict style-src blocks style attributes.
    scroller?.style.setProperty("--_rows", String(posts.length));
    for (const article of this.renderRoot.querySelectorAll("article"))
      article.style.setProperty("--_row", article.dataset["row"] ?? "0");

    this.#scroll.update(scroller, posts.length + 1);
    this.#stage.hold(this.renderRoot.querySelector<HTMLElement>(".stage"), session, this.i18n.locale);
    this.#stage.current?.setPosts(posts, rowsAround(this.#scroll.target, posts.length));
    if (posts.length > 0) this.#followFeed(session, posts.length, activeIndex);
    this.#offers.want([posts[activeIndex], posts[activeIndex + 1]]);
    if (posts[activeIndex]?.tags.length) this.renderRoot.querySelector("shop-feed-surface")?.warm();
    this.#telling?.post(this.#scroll.row, this.#stage.media.framed);
    // With a shop its panel tells, knowing the variant and the live price.
    if (!this.shop && !this.shopPending) this.#telling?.product();
  }

  protected override render() {
    const { session, i18n, layout } = this;
    if (!session) return nothing;
    const feed = session.feed.$feed.get();
    return html`<div class="view" part="view" data-layout=${layout} dir=${i18n.dir} lang=${i18n.lang}>
      <button type="button" class="skip button" @click=${() => leaveFeed(this, "after")}>
        ${i18n.t("feed.skip")}
      </button>
      <div class="area" ?inert=${this.#isOpen && layout !== "desk"}>
        ${
          feed.posts.length > 0
            ? feedTemplate(this.#model(session), this.#acts)
            : html`<shop-feed-state
                class="instead"
                .kind=${emptyKind(feed)}
                .i18n=${i18n}
                @act=${() => void session.feed.retry()}
              ></shop-feed-state>`
        }
      </div>
      <shop-feed-surface
        .session=${session}
        .shop=${this.shop}
        ?shopPending=${this.shopPending}
        .loadPanel=${this.loadPanel}
        .fallbackOpener=${this.#openerOf}
        ?wide=${layout === "desk"}
        ?full=${layout === "card"}
        ?short=${this.short}
        .i18n=${i18n}
      ></shop-feed-surface>
      ${this.#announcer.render()}
    </div>`;
  }

  #model(session: FeedSession) {
    const { shop, layout, short, offline, closable, i18n } = this;
    const { media } = this.#stage;
    const { row } = this.#scroll;
    const products = this.#offers.products;
    return feedModel({
      session,
      shop,
      media,
      products,
      row,
      layout,
      short,
      offline,
      closable,
      surfaceOpen: this.#isOpen,
      i18n,
    });
  }

  readonly #acts: FeedActs = {
    onControl: ({ action }) => this.#commands.control(action),
    onToggle: () => this.#stage.current?.togglePlaying(),
    onTagOpen: ({ id, tags }, { tagId }) => {
      const productId = tags.find((tag) => tag.id === tagId)?.productId;
      if (productId) this.session?.surface.open({ kind: "product", productId, postId: id, tagId });
    },
    onSeek: ({ ms }) => this.#stage.current?.seek(ms),
    onRetry: () => this.#commands.retry(),
    onFootResize: ({ height }) => this.style.setProperty("--_foot-size", `${height}px`),
    onEnter: (row) => {
      if (row !== this.#scroll.target) this.#scroll.go(row);
    },
    onTail: () => (this.session?.feed.$feed.get().failure ? this.#commands.retry() : this.#scroll.go(0)),
  };

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || !this.session) return;
    const act = keyAct(event, keyPlace(event, this.#isOpen));
    if (!act) return;
    this.#commands.key(act);
    event.preventDefault();
    // The feed may be inside another that has keys of its own.
    event.stopPropagation();
  }

  /** The scroller rests on a row: now, and not while it moves, the rest of the feed follows. */
  async #commit(row: number): Promise<void> {
    const focusMoves = Boolean(this.#root.activeElement?.closest("article"));
    this.session?.feed.setActive(row);
    this.requestUpdate();
    await this.updateComplete;
    if (focusMoves) this.#article(row)?.focus({ preventScroll: true });
  }

  /** The stores moved on by themselves: the page asked for a post, or the tail became one. */
  #followFeed(session: FeedSession, posts: number, activeIndex: number): void {
    const { row } = this.#scroll;
    const tailBecamePost = row === this.#postsBefore && row < posts && row > 0;
    this.#postsBefore = posts;
    if (tailBecamePost) session.feed.setActive(row);
    else if (Math.min(row, posts - 1) !== activeIndex) this.#scroll.go(activeIndex, { smooth: false });
    this.#stage.current?.setActive(this.#scroll.target);
  }

  #measure(): void {
    const size = { width: this.clientWidth, height: this.clientHeight };
    if (size.width === 0) return;
    this.layout = layoutFor(size);
    this.short = isShort(size);
  }

  readonly #openerOf = (view: View): HTMLElement | null | undefined => {
    const article = this.#article(this.#scroll.row);
    const tagId = view.kind === "product" ? view.tagId : undefined;
    return (tagId && article?.querySelector("shop-feed-post")?.openerOf(tagId)) || article;
  };

  get #isOpen(): boolean {
    return (this.session?.surface.$surface.get().views.length ?? 0) > 0;
  }

  get #root(): ShadowRoot {
    return this.renderRoot as ShadowRoot;
  }

  #article(row: number): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`article[data-row="${row}"]`);
  }

  static override styles = [...base, buttons, styles];
}
