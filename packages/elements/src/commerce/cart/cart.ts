import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { CartLine, CartState, Products } from "@shop-feed/state";
import { base } from "../../foundation/base.ts";
import { buttons } from "../../foundation/controls.ts";
import { bag, minus, next, plus, trash } from "../../foundation/glyphs.ts";
import { icon } from "../../foundation/icon.ts";
import { ActEvent } from "../act-event.ts";
import { lineWords } from "../parts/line-row.ts";
import { rows } from "../parts/rows.ts";
import { shopMark, shopMarks } from "../parts/shop-mark.ts";
import { thumb, thumbs } from "../parts/thumb.ts";
import { totalLines, totalStyles } from "../parts/totals.ts";
import { viewLayout } from "../parts/view-layout.ts";
import { sellerFacts } from "../product/product-words.ts";
import { englishShop, type ShopVoice } from "../shop-voice.ts";
import type { VoucherAct } from "../vouchers/voucher-act.ts";
import type { CartAct } from "./cart-act.ts";
import { billed, bySeller, type SellerLines } from "./cart-lines.ts";
import { cartStyles } from "./cart.styles.ts";

/**
 * What was added while watching, by seller, and one computed price with one line of why.
 *
 * @fires act - `CartAct`. Does not bubble.
 * @csspart primary - the way to the review
 */
export class ShopFeedCart extends LitElement {
  static override styles = [base, buttons, viewLayout, rows, thumbs, totalStyles, shopMarks, cartStyles];

  @property({ attribute: false }) cart: CartState = { lines: [], count: 0, updating: false };
  @property({ attribute: false }) products: Products = {};
  /** Voucher codes the shopper gave; undefined: the shop chose. */
  @property({ attribute: false }) codes: readonly string[] | undefined;
  @property({ attribute: false }) now = Date.now();
  @property({ attribute: false }) i18n: ShopVoice = englishShop;

  #act(act: CartAct): void {
    this.dispatchEvent(new ActEvent<CartAct>(act));
  }

  override render() {
    const { cart, products, i18n } = this;
    if (cart.lines.length === 0) return this.#empty();
    return html`<div class="body" aria-busy=${cart.updating}>
        ${bySeller(cart.lines, products).map((group) => this.#group(group))}
        ${
          cart.failure
            ? html`<p class="note-box caution kept">
                ${cart.failure.shopMessage ?? i18n.t(cart.quote ? "shop.cart.kept" : "shop.error.detail")}
              </p>`
            : nothing
        }
        ${this.#bill()}
      </div>
      ${this.#dock()}`;
  }

  #empty(): TemplateResult {
    const { t } = this.i18n;
    return html`<div class="body empty">
        <span class="glyph">${icon(bag, { size: "m" })}</span>
        <h3>${t("shop.cart.empty")}</h3>
        <p class="muted">${t("shop.cart.empty.detail")}</p>
      </div>
      <div class="dock flat">
        <button class="button large" type="button" @click=${() => this.#act({ kind: "keep_watching" })}>
          ${t("shop.keepWatching")}
        </button>
      </div>`;
  }

  #group({ seller, lines }: SellerLines): TemplateResult {
    const { i18n } = this;
    return html`<section class="group lines">
      ${
        seller
          ? html`<button
              class="seller"
              type="button"
              @click=${() => this.#act({ kind: "open_seller", sellerId: seller.id })}
            >
              ${shopMark(seller.name, { size: "s" })}
              <span class="what"
                ><span class="strong">${seller.name}</span
                ><span class="small muted"
                  >${[seller.vetted ? i18n.t("shop.seller.verified") : "", sellerFacts(seller, i18n)]
                    .filter(Boolean)
                    .join(", ")}</span
                ></span
              >
              ${icon(next, { turn: true })}
            </button>`
          : nothing
      }
      ${repeat(
        lines,
        ({ variantId }) => variantId,
        (line) => this.#line(line),
      )}
    </section>`;
  }

  #line(line: CartLine): TemplateResult {
    const { i18n, products, cart } = this;
    const { title, choice } = lineWords(line, products);
    const bill = billed(line, cart.quote);
    return html`<div class="line-item">
      ${thumb(line.imageUrl, "m")}
      <div class="what">
        <p class="strong">${title}</p>
        ${choice ? html`<p class="small muted">${choice}</p>` : nothing}
      </div>
      <div class="figure">
        <span class="price">${bill ? i18n.money(bill.total) : html`<span class="pending">–</span>`}</span>
        ${this.#stepper(line, title)}
      </div>
    </div>`;
  }

  #stepper({ variantId, quantity }: CartLine, title: string): TemplateResult {
    const { t, number } = this.i18n;
    const set = (to: number) => this.#act({ kind: "quantity", variantId, quantity: to });
    return html`<span class="stepper" role="group" aria-label=${t("shop.cart.quantity", { title })}>
      <button
        type="button"
        aria-label=${t(quantity === 1 ? "shop.cart.remove" : "shop.cart.less", { title })}
        @click=${() => set(quantity - 1)}
      >
        ${icon(quantity === 1 ? trash : minus)}
      </button>
      <span aria-live="polite">${number(quantity)}</span>
      <button
        type="button"
        aria-label=${t("shop.cart.more", { title })}
        ?disabled=${quantity >= 99}
        @click=${() => set(quantity + 1)}
      >
        ${icon(plus)}
      </button>
    </span>`;
  }

  #bill(): TemplateResult | typeof nothing {
    const { quote, updating } = this.cart;
    if (!quote) return nothing;
    return html`${
        quote.vouchers.length > 0
          ? html`<div class="group">
              <shop-feed-vouchers
                .vouchers=${quote.vouchers}
                .codes=${this.codes}
                .now=${this.now}
                .i18n=${this.i18n}
                ?busy=${updating}
                @act=${({ act }: ActEvent<VoucherAct>) => this.#act(act)}
              ></shop-feed-vouchers>
            </div>`
          : nothing
      }
      <div class="group ${updating ? "updating" : ""}">
        ${totalLines(quote.totals, this.i18n, { sum: false })}
      </div>`;
  }

  #dock(): TemplateResult {
    const { quote, updating, failure } = this.cart;
    const { t, money } = this.i18n;
    if (!quote && failure)
      return html`<div class="dock">
        <button
          class="button primary large"
          part="primary"
          type="button"
          @click=${() => this.#act({ kind: "retry" })}
        >
          ${t("retry")}
        </button>
      </div>`;
    return html`<div class="dock">
      ${
        quote
          ? html`<div class="pays ${updating ? "updating" : ""}">
                <span class="strong">${t("shop.cart.youPay")}</span>
                <span class="price">${money(quote.total)}</span>
              </div>
              <p class="explanation">${quote.explanation}</p>`
          : nothing
      }
      <button
        class="button primary large amount"
        part="primary"
        type="button"
        ?disabled=${updating || !quote}
        aria-busy=${updating}
        @click=${() => this.#act({ kind: "check_out" })}
      >
        ${quote ? t("shop.cart.checkout", { total: money(quote.total) }) : t("shop.cart.checkout.unknown")}
      </button>
    </div>`;
  }
}
