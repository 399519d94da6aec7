import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { ProductImage } from "@shop-feed/contract/commerce";
import { base } from "../../foundation/base.ts";
import { safeUrl } from "../parts/safe-url.ts";
import { englishShop, type ShopVoice } from "../shop-voice.ts";

/**
 * Pictures side by side, moved by swipe, wheel or arrow keys (native scroll snap); dots say where one is.
 *
 * @cssproperty --shop-feed-surface-studio - ground behind a picture
 */
export class ShopFeedGallery extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        position: relative;
      }
      ul {
        display: flex;
        gap: 8px;
        overflow-x: auto;
        overscroll-behavior-x: contain;
        scroll-snap-type: x mandatory;
        scrollbar-width: none;
        border-radius: var(--_radius-l);
      }
      li {
        flex: none;
        inline-size: 100%;
        block-size: var(--_gallery-size, 162px);
        scroll-snap-align: start;
        border-radius: var(--_radius-l);
        background: var(--_surface-studio);
        overflow: hidden;
      }
      img {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        object-fit: contain;
      }
      .dots {
        position: absolute;
        inset-block-end: 10px;
        inset-inline: 0;
        display: flex;
        justify-content: center;
        gap: 5px;
        pointer-events: none;
      }
      .dots i {
        inline-size: 6px;
        block-size: 6px;
        border-radius: 9px;
        background: var(--_ink);
        opacity: 0.22;
        transition:
          inline-size var(--_duration-fast) var(--_ease-out),
          opacity var(--_duration-fast) var(--_ease-out);
      }
      .dots i.here {
        inline-size: 16px;
        opacity: 0.8;
      }
      @media (forced-colors: active) {
        li {
          border: 1px solid;
        }
        .dots i {
          background: CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) images: readonly ProductImage[] = [];
  /** What the pictures are of, for the group's name. */
  @property({ attribute: false }) subject = "";
  /** Address of the picture to stand on, e.g. the chosen variant's. */
  @property({ attribute: false }) current: string | undefined;
  @property({ attribute: false }) i18n: ShopVoice = englishShop;

  @state() private position = 0;
  @query("ul") private readonly list!: HTMLElement | null;

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("current") && !changed.has("images")) return;
    const index = this.images.findIndex(({ url }) => url === this.current);
    const target = index > -1 ? this.list?.children[index] : undefined;
    if (!(target instanceof HTMLElement) || !this.list) return;
    // Not scrollIntoView: that would also scroll the sheet.
    this.list.scrollTo({ left: target.offsetLeft - this.list.offsetLeft, behavior: "instant" });
  }

  readonly #onScroll = (): void => {
    if (!this.list) return;
    this.position = Math.round(Math.abs(this.list.scrollLeft) / Math.max(1, this.list.clientWidth));
  };

  override render() {
    const { images, subject, i18n } = this;
    const shown = images.filter(({ url }) => safeUrl(url));
    if (shown.length === 0) return nothing;
    const many = shown.length > 1;
    return html`<ul
        role="list"
        tabindex=${many ? "0" : nothing}
        aria-label=${i18n.t("shop.product.pictures", { title: subject })}
        @scroll=${this.#onScroll}
      >
        ${shown.map(
          ({ url, alt }) => html`<li><img src=${url} alt=${alt} decoding="async" draggable="false" /></li>`,
        )}
      </ul>
      ${many
        ? html`<div class="dots" aria-hidden="true">
            ${shown.map((_, index) => html`<i class=${index === this.position ? "here" : ""}></i>`)}
          </div>`
        : nothing}`;
  }
}
