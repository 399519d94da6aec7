import { type Post, type ProductTag, tagPosition } from "@shop-feed/contract/feed";
import type { Products } from "@shop-feed/state";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { base } from "../../foundation/base.ts";
import { buttons, focusOnMedia } from "../../foundation/controls.ts";
import { english, type I18n } from "../../i18n/i18n.ts";
import type { Layout } from "../layout.ts";
import type { ShopFeedProductCard } from "../product-card/product-card.ts";
import type { ShopFeedProgress } from "../progress/progress.ts";
import { shownPrice } from "../shown-price.ts";
import type { ShopFeedTag } from "../tag/tag.ts";
import { fitTag, placeInBox } from "./picture.ts";
import { pictureOf } from "./post.core.ts";
import { FootResizeEvent, PlayToggleEvent, SeekEvent, TagOpenEvent } from "./post-events.ts";
import { failedTemplate, offlineTemplate, playTemplate } from "./post-notices.ts";
import { captionTemplate, creatorTemplate, posterTemplate } from "./post-parts.ts";
import { styles } from "./post.styles.ts";
import { currentTag, tagsOnPicture } from "./tags.core.ts";

/** Distance from the picture's top edge within which the top row lies. */
const TOP_ROW = 64;

/** The controls that lie on the picture, above the foot. */
const RAIL = { width: 68, height: 236 };

/**
 * One post: its poster until a real frame, its tags over the picture, and the foot with creator, disclosure, caption,
 * product card and progress. It holds no video: the stage behind it does.
 *
 * @fires {TagOpenEvent} tag-open
 * @fires {PlayToggleEvent} play-toggle
 * @fires {SeekEvent} seek
 * @fires {RetryEvent} retry
 * @fires {FootResizeEvent} foot-resize - Of the post in view only.
 * @csspart foot
 * @csspart caption
 */
export class ShopFeedPost extends LitElement {
  static override properties = {
    post: { attribute: false },
    active: { type: Boolean, reflect: true },
    framed: { type: Boolean, reflect: true },
    failed: { type: Boolean, reflect: true },
    paused: { type: Boolean, reflect: true },
    refused: { type: Boolean },
    offline: { type: Boolean },
    cardHidden: { type: Boolean, attribute: "card-hidden", reflect: true },
    short: { type: Boolean, reflect: true },
    layout: { type: String, reflect: true },
    products: { attribute: false },
    cue: { attribute: false },
    i18n: { attribute: false },
    expanded: { state: true },
    chosenId: { state: true },
    shownIds: { state: true },
    currentId: { state: true },
  };

  declare post: Post;
  /** It is the one in view: only then it has tags and can be operated. */
  declare active: boolean;
  /** Its clip presented a frame: the poster may go. */
  declare framed: boolean;
  /** Every source of its clip failed. */
  declare failed: boolean;
  /** The shopper paused it: knob, times and a play button. */
  declare paused: boolean;
  /** The browser would not start it. */
  declare refused: boolean;
  declare offline: boolean;
  /** A panel beside the picture shows the product already. */
  declare cardHidden: boolean;
  declare short: boolean;
  declare layout: Layout;
  /** What the shop says of the tagged products; empty without a shop. */
  declare products: Products;
  /** The caption lines being said. */
  declare cue: readonly string[];
  declare i18n: I18n;

  declare private expanded: boolean;
  declare private chosenId: string | undefined;
  declare private shownIds: string;
  declare private currentId: string | undefined;
  #atMs = 0;
  readonly #footSize = new ResizeObserver(() => this.#tellFoot());

  constructor() {
    super();
    this.active = this.framed = this.failed = this.paused = this.refused = this.offline = false;
    this.cardHidden = this.short = this.expanded = false;
    this.layout = "phone";
    this.products = {};
    this.cue = [];
    this.shownIds = "";
    this.i18n = english;
  }

  /** Draws a moment of the clip: moves tags, fills the bar. Renders only when a tag comes or goes. */
  showTime(currentMs: number, durationMs: number): void {
    this.#atMs = currentMs;
    this.renderRoot.querySelector<ShopFeedProgress>("shop-feed-progress")?.show(currentMs, durationMs);
    this.#chooseTags();
    this.#placeTags();
  }

  /** The control that opens a tag's product: where focus returns to. */
  openerOf(tagId: string): HTMLElement | null {
    const tag = this.#tagElements().find(({ id, shown }) => id === tagId && shown);
    return tag ?? this.renderRoot.querySelector<ShopFeedProductCard>("shop-feed-product-card");
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("post") && this.post.id !== changed.get("post")?.id) {
      this.expanded = false;
      this.chosenId = undefined;
      this.#atMs = 0;
    }
    if (changed.has("active") && !this.active) this.expanded = false;
    this.#chooseTags();
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#placeTags();
    if (changed.has("active")) this.#tellFoot();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#foot && this.#footSize.observe(this.#foot));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#footSize.disconnect();
  }

  protected override render() {
    const { post, i18n, active, refused } = this;
    const paused = active && (this.paused || refused) && post.kind === "clip" && !this.failed;
    return html`
      <div class="picture" @click=${() => this.#toggle()}>
        ${posterTemplate(post, this.framed, active, i18n)}
      </div>
      <div class="scrim"></div>
      ${this.#tags()} ${this.failed ? failedTemplate(this, i18n) : nothing}
      ${paused ? playTemplate(this, refused, i18n) : nothing}
      <div class="foot" part="foot" ?inert=${!active}>
        ${
          this.cue.length > 0 && active
            ? html`<p class="cue" dir="auto"><span>${this.cue.join("\n")}</span></p>`
            : nothing
        }
        ${creatorTemplate(post, i18n)} ${captionTemplate(post, this.expanded, () => this.#expand(), i18n)}
        ${this.offline && active ? offlineTemplate(this, i18n) : this.#card()}
        ${
          post.kind === "clip"
            ? html`<shop-feed-progress
                ?open=${paused}
                .durationMs=${post.clip.durationMs}
                .i18n=${i18n}
                @seek=${({ ms }: SeekEvent) => this.dispatchEvent(new SeekEvent(ms))}
              ></shop-feed-progress>`
            : nothing
        }
      </div>
    `;
  }

  #tags() {
    const { active, i18n, layout } = this;
    const shown = this.shownIds.split("\n");
    const tags = active ? this.post.tags.filter(({ placement }) => placement === "point") : [];
    if (tags.length === 0) return nothing;
    return html`<div class="tags" role="group" aria-label=${i18n.t("tag.group")}>
      ${repeat(
        tags,
        ({ id }) => id,
        (tag) => {
          const price = layout === "card" ? undefined : shownPrice(tag, this.products[tag.productId]);
          return html`<shop-feed-tag
            id=${tag.id}
            .label=${tag.label}
            .price=${price?.live ? i18n.money(price.price, { trimZeros: true }) : undefined}
            ?current=${tag.id === this.currentId}
            ?shown=${shown.includes(tag.id)}
            .i18n=${i18n}
            @click=${() => this.#open(tag)}
          ></shop-feed-tag>`;
        },
      )}
    </div>`;
  }

  #card() {
    const tag = this.post.tags.find(({ id }) => id === this.currentId);
    if (!tag || this.cardHidden) return nothing;
    return html`<shop-feed-product-card
      .heading=${tag.product.title}
      .imageUrl=${tag.product.imageUrl}
      .price=${shownPrice(tag, this.products[tag.productId])}
      .i18n=${this.i18n}
      @click=${() => this.#open(tag)}
    ></shop-feed-product-card>`;
  }

  get #foot(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(".foot");
  }

  /** The controls around the picture keep clear of the foot. */
  #tellFoot(): void {
    if (this.active && this.#foot) this.dispatchEvent(new FootResizeEvent(this.#foot.offsetHeight));
  }

  #expand(): void {
    this.expanded = !this.expanded;
  }

  #toggle(): void {
    this.dispatchEvent(new PlayToggleEvent());
  }

  #open(tag: ProductTag): void {
    this.chosenId = tag.id;
    this.dispatchEvent(new TagOpenEvent(tag.id));
  }

  #chooseTags(): void {
    const { tags } = this.post;
    this.shownIds = tagsOnPicture(tags, this.#atMs)
      .map(({ id }) => id)
      .join("\n");
    this.currentId = currentTag(tags, this.#atMs, this.chosenId)?.id;
  }

  #tagElements(): readonly ShopFeedTag[] {
    return [...this.renderRoot.querySelectorAll<ShopFeedTag>("shop-feed-tag")];
  }

  /** Reads the layout once per call and writes transforms only. */
  #placeTags(): void {
    const elements = this.#tagElements().filter(({ shown }) => shown);
    if (elements.length === 0) return;
    const box = { width: this.clientWidth, height: this.clientHeight };
    const bottom = this.#foot?.offsetHeight ?? 0;
    const edge = this.i18n.dir === "rtl" ? ("left" as const) : ("right" as const);
    const rail = { edge, width: RAIL.width, top: box.height - bottom - RAIL.height };
    const room = { ...box, top: TOP_ROW, bottom, rail: this.layout === "desk" ? undefined : rail };
    const picture = pictureOf(this.post) ?? box;
    for (const element of elements) {
      const tag = this.post.tags.find(({ id }) => id === element.id);
      const point = tag && tagPosition(tag, this.#atMs);
      if (!point) continue;
      const { x, y, side, labelRoom } = fitTag(placeInBox(point, picture, box), element.labelWidth, room);
      if (element.side !== side) element.side = side;
      element.place(x, y, labelRoom);
    }
  }

  static override styles = [...base, buttons, focusOnMedia, styles];
}
