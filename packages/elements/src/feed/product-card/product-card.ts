import { html, LitElement, nothing } from "lit";
import { base } from "../../foundation/base.ts";
import { buttons } from "../../foundation/controls.ts";
import { next } from "../../foundation/glyphs.ts";
import { hideBroken } from "../../foundation/hide-broken.ts";
import { icon } from "../../foundation/icon.ts";
import { english, type I18n } from "../../i18n/i18n.ts";
import type { ShownPrice } from "../shown-price.ts";
import { styles } from "./product-card.styles.ts";

/**
 * The product of the current tag, at the foot of the picture. All of it opens the product; its button carries the name.
 *
 * @fires click - The native click of its button.
 * @csspart card
 */
export class ShopFeedProductCard extends LitElement {
  static override properties = {
    heading: { type: String },
    imageUrl: { attribute: false },
    price: { attribute: false },
    i18n: { attribute: false },
  };

  /** The product's title. */
  declare heading: string;
  declare imageUrl: string | undefined;
  declare price: ShownPrice | undefined;
  declare i18n: I18n;

  constructor() {
    super();
    this.heading = "";
    this.i18n = english;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector("button")?.focus(options);
  }

  protected override render() {
    const { heading, imageUrl, i18n } = this;
    return html`<div class="card" part="card">
      <span class="thumb"
        >${imageUrl ? html`<img src=${imageUrl} alt="" decoding="async" @error=${hideBroken} />` : nothing}</span
      >
      <div class="what">
        <p class="title" dir="auto" id="title">${heading}</p>
        <p class="line" id="line">${this.#price()}</p>
      </div>
      <button
        type="button"
        class="button primary pill"
        aria-label=${i18n.t("card.view.product", { title: heading })}
        aria-describedby="line"
      >
        <span class="word">${i18n.t("card.view")}</span>${icon(next, { turn: true })}
      </button>
    </div>`;
  }

  #price() {
    const { price: shown, i18n } = this;
    if (!shown) return nothing;
    const price = i18n.money(shown.price);
    if (!shown.live)
      return html`<span class="seen"
        >${shown.asOf ? i18n.t("price.seen", { price, date: i18n.date(shown.asOf) }) : price}</span
      >`;
    return html`<span class="price"><bdi>${price}</bdi></span
      >${
        shown.listPrice
          ? html`<s class="list-price"
              ><span class="visually-hidden">${i18n.t("price.list", { price: "" })}</span
              ><bdi>${i18n.money(shown.listPrice)}</bdi></s
            >`
          : nothing
      }`;
  }

  static override styles = [...base, buttons, styles];
}
