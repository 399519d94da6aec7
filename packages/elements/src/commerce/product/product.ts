import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import type { Capabilities, Checkout, Product, Variant } from "@shop-feed/contract/commerce";
import type { LinkName } from "@shop-feed/state";
import { base } from "../../foundation/base.ts";
import { buttons } from "../../foundation/controls.ts";
import { member, next, returns, star, store, ticket, truck } from "../../foundation/glyphs.ts";
import { icon } from "../../foundation/icon.ts";
import { ActEvent } from "../act-event.ts";
import { rows } from "../parts/rows.ts";
import { thumb, thumbs } from "../parts/thumb.ts";
import { viewLayout } from "../parts/view-layout.ts";
import { englishShop, type ShopVoice } from "../shop-voice.ts";
import type { VariantAct } from "../variant-picker/variant-act.ts";
import { buyAction } from "./buy-action.ts";
import { deliveryLine } from "./delivery-line.ts";
import type { ProductAct } from "./product-act.ts";
import { priceLine } from "./price-line.ts";
import { buyDock } from "./product-dock.ts";
import {
  deliveryWords,
  priceNote,
  returnsWords,
  sellerFacts,
  shipsToWords,
  soldBy,
  stockWords,
} from "./product-words.ts";
import { productStyles } from "./product.styles.ts";

/**
 * One product with what it costs this shopper now, when it comes, who sells it, and the one thing to do next.
 *
 * @fires act - `ProductAct`. Does not bubble.
 * @csspart primary - the one main action
 */
export class ShopFeedProduct extends LitElement {
  static override styles = [base, buttons, viewLayout, rows, thumbs, productStyles];

  @property({ attribute: false }) product: Product | undefined;
  /** The chosen variant; undefined: the first that can be bought. */
  @property({ attribute: false }) variantId: string | undefined;
  @property({ attribute: false }) capabilities: Capabilities | undefined;
  @property({ attribute: false }) link: LinkName = "checking";
  /** False: the prices here may not be called live. */
  @property({ type: Boolean }) live = false;
  /** What one piece costs in all, from shops whose vouchers change it. */
  @property({ attribute: false }) bill: Checkout | undefined;
  /** It has just gone into the cart. */
  @property({ type: Boolean }) added = false;
  /** Pieces in the cart. */
  @property({ attribute: false }) inCart = 0;
  /** `panel`: pictures on top; `sheet`: a small one beside the title. */
  @property({ reflect: true }) layout: "sheet" | "panel" = "sheet";
  /** Epoch milliseconds; what has expired by then is not shown. */
  @property({ attribute: false }) now = Date.now();
  @property({ attribute: false }) i18n: ShopVoice = englishShop;

  @query("h2") private readonly heading!: HTMLElement | null;

  /** Focuses the title. */
  override focus(options?: FocusOptions): void {
    this.heading?.focus(options);
  }

  #act(act: ProductAct): void {
    this.dispatchEvent(new ActEvent<ProductAct>(act));
  }

  override render() {
    const { product, capabilities } = this;
    const variant = product?.variants.find(({ id }) => id === this.variantId) ?? product?.variants[0];
    if (!product || !variant || !capabilities) return nothing;
    const linked = this.link === "linked" || this.link === "needs_scope";
    const action = buyAction(variant.offer, capabilities, this.link, this.live);
    return html`<div class="body">
        ${this.#lead(product, variant)} ${this.#price(variant, capabilities, linked)}
        <shop-feed-variant-picker
          .product=${product}
          .variantId=${variant.id}
          .i18n=${this.i18n}
          @act=${(event: ActEvent<VariantAct>) => this.#act(event.act)}
        ></shop-feed-variant-picker>
        ${this.#stock(product, variant)} ${this.#facts(product, variant, capabilities.link && !linked)}
        ${this.#about(product, variant)}
      </div>
      ${buyDock(action, {
        capabilities,
        voice: this.i18n,
        added: this.added,
        inCart: this.inCart,
        soldOut: stockWords(product, variant, this.i18n)?.text,
        act: (act) => this.#act(act),
      })}`;
  }

  #lead(product: Product, variant: Variant): TemplateResult {
    const { layout, i18n } = this;
    const featured = variant.images[0] ?? product.images[0];
    return html`<div class="lead">
      ${
        layout === "panel"
          ? html`<shop-feed-gallery
              .images=${product.images}
              .current=${featured?.url}
              .subject=${product.title}
              .i18n=${i18n}
            ></shop-feed-gallery>`
          : thumb(featured?.url, "l", featured?.alt)
      }
      <div class="what">
        <h2 tabindex="-1">${product.title}</h2>
        ${this.#rating(product)}
      </div>
    </div>`;
  }

  #rating({ rating }: Product): TemplateResult | typeof nothing {
    if (!rating) return nothing;
    const { t, number } = this.i18n;
    const value = number(rating.value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return html`<p class="rating">
      ${icon(star, { fill: true })}<b aria-hidden="true">${value}</b
      ><span class="visually-hidden">${t("shop.product.rating", { value, max: rating.max })}</span>
      ${rating.count === undefined ? nothing : html`<span>${t("shop.product.reviews", { count: rating.count })}</span>`}
    </p>`;
  }

  #price({ offer }: Variant, { link, shop }: Capabilities, linked: boolean): TemplateResult {
    const { i18n, live, now } = this;
    const line = priceLine(offer, { linkable: link, linked }, live);
    const note = priceNote(line, shop.name, i18n, now);
    return html`<div class="price-block ${live ? "" : "stale"}">
      <p class="price-row">
        <span class="price">${i18n.money(line.price)}</span>
        ${
          line.was
            ? html`<s class="was"
                ><span class="visually-hidden">${i18n.t("shop.price.was", { price: "" })}</span
                >${i18n.money(line.was)}</s
              >`
            : nothing
        }
        ${line.program ? html`<span class="badge">${icon(member)}${line.program}</span>` : nothing}
      </p>
      <p class="price-note">
        ${note.benefit ? html`<span class="member">${note.benefit}</span> ` : nothing}${note.text}
      </p>
    </div>`;
  }

  #stock(product: Product, variant: Variant): TemplateResult | typeof nothing {
    const stock = stockWords(product, variant, this.i18n);
    return stock ? html`<p class="stock ${stock.tone}">${stock.text}</p>` : nothing;
  }

  #facts(product: Product, { offer }: Variant, unlinked: boolean): TemplateResult {
    const { i18n, now, bill } = this;
    const delivery = deliveryLine(offer.delivery, now, unlinked);
    const words = delivery && deliveryWords(delivery, i18n, now);
    const back = returnsWords(product, i18n);
    const { seller } = product;
    const shipsTo = delivery?.kind === "undeliverable" ? shipsToWords(product, i18n) : undefined;
    return html`<section class="facts" aria-label=${i18n.t("shop.product.facts")}>
      ${bill ? fact(ticket, i18n.t("shop.buy.total", { total: i18n.money(bill.total) }), bill.explanation, "promise") : nothing}
      ${
        words
          ? fact(
              truck,
              words.title,
              [words.detail, shipsTo].filter(Boolean).join(". "),
              delivery?.kind ?? "",
              true,
            )
          : nothing
      }
      ${back ? fact(returns, back, undefined, "", true) : nothing}
      ${
        seller
          ? html`<button class="fact" type="button" @click=${() => this.#act({ kind: "open_seller" })}>
              ${icon(store)}
              <span class="what"
                ><span>${soldBy(seller, product.shippedBy, i18n)}</span
                ><span class="second">${sellerFacts(seller, i18n)}</span></span
              >
              ${icon(next, { turn: true })}
            </button>`
          : nothing
      }
    </section>`;
  }

  #about({ description, images, title }: Product, { images: own }: Variant): TemplateResult {
    return html`<section class="about">
      ${
        description
          ? html`<h3>${this.i18n.t("shop.product.about")}</h3>
              <p>${description}</p>`
          : nothing
      }
      ${
        this.layout === "sheet" && images.length > 1
          ? html`<shop-feed-gallery
              class="large"
              .images=${images}
              .current=${own[0]?.url}
              .subject=${title}
              .i18n=${this.i18n}
            ></shop-feed-gallery>`
          : nothing
      }
    </section>`;
  }
}

function fact(
  glyph: string,
  title: string,
  detail: string | undefined,
  kind: string,
  turn = false,
): TemplateResult {
  return html`<div class="fact ${kind}">
    ${icon(glyph, { turn })}
    <div class="what">
      <p class=${kind === "promise" ? "strong" : ""}>${title}</p>
      ${detail ? html`<p>${detail}</p>` : nothing}
    </div>
  </div>`;
}
