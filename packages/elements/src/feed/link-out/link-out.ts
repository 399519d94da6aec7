import type { ProductTag } from "@shop-feed/contract/feed";
import { html, LitElement, nothing } from "lit";
import { base } from "../../foundation/base.ts";
import { buttons } from "../../foundation/controls.ts";
import { close, linkOut } from "../../foundation/glyphs.ts";
import { hideBroken } from "../../foundation/hide-broken.ts";
import { icon } from "../../foundation/icon.ts";
import { english, type I18n } from "../../i18n/i18n.ts";
import { hostOf } from "./link-out.core.ts";
import { styles } from "./link-out.styles.ts";

/**
 * The honest fallback without a shop: what the feed itself knows of a product, and a link to where it is sold.
 *
 * @fires link-out - Before the link opens; cancelable. Neither bubbles nor composes.
 * @fires close - Its close button was used.
 */
export class ShopFeedLinkOut extends LitElement {
  static override properties = {
    tag: { attribute: false },
    i18n: { attribute: false },
  };

  declare tag: ProductTag | undefined;
  declare i18n: I18n;

  constructor() {
    super();
    this.i18n = english;
  }

  /** Where focus goes when it opens. */
  get focusTarget(): HTMLElement | undefined {
    return this.renderRoot.querySelector<HTMLElement>("h2") ?? undefined;
  }

  protected override render() {
    const { tag, i18n } = this;
    if (!tag) return nothing;
    const { title, imageUrl, price, listPrice, asOf, url } = tag.product;
    return html`
      <div class="lead">
        <span class="thumb"
          >${imageUrl ? html`<img src=${imageUrl} alt="" @error=${hideBroken} />` : nothing}</span
        >
        <h2 tabindex="-1" dir="auto">${title}</h2>
        <button
          type="button"
          class="icon-button ground"
          aria-label=${i18n.t("surface.close")}
          @click=${() => this.dispatchEvent(new Event("close"))}
        >
          ${icon(close)}
        </button>
      </div>
      ${
        price
          ? html`<p class="prices">
                <span class="price"><bdi>${i18n.money(price)}</bdi></span>
                ${listPrice ? html`<s><bdi>${i18n.money(listPrice)}</bdi></s>` : nothing}
              </p>
              ${asOf ? html`<p class="note">${i18n.t("linkOut.price", { date: i18n.date(asOf) })}</p>` : nothing}`
          : nothing
      }
      ${
        url
          ? html`<a
                class="button primary large"
                href=${url}
                target="_blank"
                rel="noopener"
                @click=${(event: Event) => this.#leave(event)}
              >
                ${i18n.t("linkOut.open", { host: hostOf(url) })} ${icon(linkOut, { turn: true })}
              </a>
              <p class="note centre">${i18n.t("linkOut.note")}</p>`
          : html`<p class="note">${i18n.t("linkOut.unavailable")}</p>`
      }
    `;
  }

  #leave(event: Event): void {
    if (!this.dispatchEvent(new Event("link-out", { cancelable: true }))) event.preventDefault();
  }

  static override styles = [...base, buttons, styles];
}
