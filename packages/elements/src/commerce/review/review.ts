import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Checkout, CheckoutChange, PostalAddress, Product } from "@shop-feed/contract/commerce";
import type { Products } from "@shop-feed/state";
import { base } from "../../foundation/base.ts";
import { buttons } from "../../foundation/controls.ts";
import { ActEvent } from "../act-event.ts";
import { choiceStyles } from "../parts/choices.ts";
import { lineRow } from "../parts/line-row.ts";
import { rows } from "../parts/rows.ts";
import { safeUrl } from "../parts/safe-url.ts";
import { thumbs } from "../parts/thumb.ts";
import { totalLines, totalStyles } from "../parts/totals.ts";
import { viewLayout } from "../parts/view-layout.ts";
import { returnsWords } from "../product/product-words.ts";
import { englishShop, isShopMessage, type ShopMessageKey, type ShopVoice } from "../shop-voice.ts";
import type { VoucherAct } from "../vouchers/voucher-act.ts";
import type { ReviewAct } from "./review-act.ts";
import { type ReviewBlock, reviewBlock } from "./review-block.ts";
import { messagesAt } from "./review-message.ts";
import { deliveryGroups, destination, payment, type ReviewParts } from "./review-parts.ts";
import { reviewStyles } from "./review.styles.ts";

const BLOCKED = {
  address: "shop.review.blocked.address",
  delivery: "shop.review.blocked.delivery",
  payment: "shop.review.blocked.payment",
  message: "shop.review.blocked.message",
  updating: "shop.review.updating",
} as const satisfies Record<ReviewBlock, ShopMessageKey>;

/**
 * Everything an order rests on, before it is placed: lines, address, delivery, payment, vouchers, every line of the bill.
 *
 * @fires act - `ReviewAct`. Does not bubble.
 * @csspart primary - the button that places the order
 */
export class ShopFeedReview extends LitElement {
  static override styles = [base, buttons, viewLayout, rows, thumbs, totalStyles, choiceStyles, reviewStyles];

  @property({ attribute: false }) checkout: Checkout | undefined;
  /** Known products, to tell a title from a choice. */
  @property({ attribute: false }) products: Products = {};
  @property({ attribute: false }) shop = "";
  /** A change is on its way; the figures are the last valid ones. */
  @property({ type: Boolean, reflect: true }) updating = false;
  /** The last change did not go through: what to say of it. */
  @property({ attribute: false }) kept: string | undefined;
  @property({ attribute: false }) now = Date.now();
  @property({ attribute: false }) i18n: ShopVoice = englishShop;

  @state() private open: ReviewParts["open"];

  readonly #toggle: ReviewParts["toggle"] = (part) => {
    this.open = part;
  };

  #change(change: CheckoutChange): void {
    this.dispatchEvent(new ActEvent<ReviewAct>({ kind: "change", change }));
  }

  /** The form goes away with its focus: that returns to where the form was asked for. */
  async #address(address: PostalAddress): Promise<void> {
    this.open = undefined;
    this.#change({ address });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#destination")?.focus();
  }

  override render() {
    const { checkout, i18n, updating } = this;
    if (!checkout) return nothing;
    const block = reviewBlock(checkout, updating);
    const parts: ReviewParts = {
      checkout,
      voice: i18n,
      shop: this.shop,
      now: this.now,
      countries: this.#countries(),
      open: this.open,
      toggle: this.#toggle,
      change: (change) => this.#change(change),
      address: (address) => void this.#address(address),
    };
    return html`<div class="body" aria-busy=${updating}>
        ${this.kept ? html`<p class="note-box message caution">${this.kept}</p>` : nothing}
        ${messagesAt("top", checkout.messages)} ${this.#lines(checkout)} ${destination(parts)}
        ${deliveryGroups(parts)} ${payment(parts)} ${this.#vouchers(checkout)}
        <div class="group bill">
          ${totalLines(checkout.totals, i18n)} ${messagesAt("total", checkout.messages)}
        </div>
        ${this.#links(checkout)}
      </div>
      ${this.#dock(checkout, block)}`;
  }

  #lines({ lines, messages }: Checkout): TemplateResult {
    return html`<div class="group lines">
      ${repeat(
        lines,
        ({ id }) => id,
        (line) => lineRow(line, this.products, this.i18n),
      )}
      ${messagesAt("lines", messages)}
    </div>`;
  }

  #vouchers({ vouchers, messages }: Checkout): TemplateResult | typeof nothing {
    if (vouchers.length === 0) return nothing;
    return html`<div class="group">
      <shop-feed-vouchers
        .vouchers=${vouchers}
        .i18n=${this.i18n}
        .now=${this.now}
        ?busy=${this.updating}
        @act=${({ act }: ActEvent<VoucherAct>) => this.#change({ voucherCodes: act.codes })}
      ></shop-feed-vouchers>
      ${messagesAt("vouchers", messages)}
    </div>`;
  }

  #links({ links }: Checkout): TemplateResult | typeof nothing {
    const safe = links.filter(({ url }) => safeUrl(url));
    if (safe.length === 0) return nothing;
    return html`<p class="links">
      ${safe.map(
        ({ type, url, title }) =>
          html`<a class="linkish" href=${url} target="_blank" rel="noopener"
            >${title ?? policyName(type, this.i18n)}</a
          >`,
      )}
    </p>`;
  }

  #dock({ total, chargedBy }: Checkout, block: ReviewBlock | undefined): TemplateResult {
    const { t, money } = this.i18n;
    const charges = [t("shop.review.charges", { shop: chargedBy ?? this.shop }), this.#returns()];
    const note = block ? t(BLOCKED[block]) : charges.filter(Boolean).join(" ");
    return html`<div class="dock">
      <button
        class="button primary large amount"
        part="primary"
        type="button"
        ?disabled=${block !== undefined}
        aria-busy=${block === "updating"}
        aria-describedby="note"
        @click=${() => this.dispatchEvent(new ActEvent<ReviewAct>({ kind: "place" }))}
      >
        ${t("shop.review.place", { total: money(total) })}
      </button>
      <p class="note" id="note">${note}</p>
    </div>`;
  }

  /** Said where it holds for every line. */
  #returns(): string | undefined {
    const words = new Set(this.#lineProducts().map((product) => product && returnsWords(product, this.i18n)));
    const [only] = words;
    return words.size === 1 && only ? `${only}.` : undefined;
  }

  #lineProducts(): (Product | undefined)[] {
    const known = Object.values(this.products).map(({ product }) => product);
    return (this.checkout?.lines ?? []).map(({ variantId }) =>
      known.find((product) => product?.variants.some(({ id }) => id === variantId)),
    );
  }

  /** Where every line of this order may go, as far as the shop has said. */
  #countries(): readonly string[] | undefined {
    const lists = this.#lineProducts().flatMap((product) => (product?.shipsTo ? [product.shipsTo] : []));
    return lists.length === 0
      ? undefined
      : lists.reduce((kept, list) => kept.filter((country) => list.includes(country)));
  }
}

function policyName(type: string, { t }: ShopVoice): string {
  const key = `shop.policy.${type}`;
  return isShopMessage(key) ? t(key) : type;
}
