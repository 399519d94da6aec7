import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query } from "lit/decorators.js";
import type { ProductImage } from "@shop-feed/contract/commerce";
import { base } from "../../foundation/base.ts";
import { safeUrl } from "../parts/safe-url.ts";
import { englishShop, type ShopVoice } from "../shop-voice.ts";

/**
 * Square pictures side by side, the next one always cut; moved by swipe, wheel or arrow keys (native scroll snap).
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
        scroll-snap-type: x proximity;
        scrollbar-width: none;
        border-radius: var(--_radius-l);
      }
      li {
        flex: none;
        inline-size: var(--_gallery-size, 200px);
        max-inline-size: 100%;
        aspect-ratio: 1;
        scroll-snap-align: start;
        border-radius: var(--_radius-l);
        background: var(--_surface-studio);
        overflow: hidden;
      }
      img {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        object-fit: cover;
      }
      @media (forced-colors: active) {
        li {
          border: 1px solid;
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

  @query("ul") private readonly list!: HTMLElement | null;

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("current") && !changed.has("images")) return;
    const index = this.images.findIndex(({ url }) => url === this.current);
    const target = index > -1 ? this.list?.children[index] : undefined;
    if (!(target instanceof HTMLElement) || !this.list) return;
    // Not scrollIntoView: that would also scroll the sheet.
    this.list.scrollTo({ left: target.offsetLeft - this.list.offsetLeft, behavior: "instant" });
  }

  override render() {
    const { images, subject, i18n } = this;
    const shown = images.filter(({ url }) => safeUrl(url));
    if (shown.length === 0) return nothing;
    const many = shown.length > 1;
    return html`<ul
      role="list"
      tabindex=${many ? "0" : nothing}
      aria-label=${i18n.t("shop.product.pictures", { title: subject })}
    >
      ${shown.map(
        ({ url, alt }) =>
          html`<li><img src=${url} alt=${alt} decoding="async" draggable="false" @error=${hide} /></li>`,
      )}
    </ul>`;
  }
}

/** A picture that does not load leaves its quiet ground. */
function hide(event: Event): void {
  (event.currentTarget as HTMLImageElement).hidden = true;
}
