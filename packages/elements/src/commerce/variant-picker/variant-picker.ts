import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { styleMap } from "lit/directives/style-map.js";
import type { Product } from "@shop-feed/contract/commerce";
import { base } from "../../foundation/base.ts";
import { member } from "../../foundation/glyphs.ts";
import { icon } from "../../foundation/icon.ts";
import { ActEvent } from "../act-event.ts";
import { englishShop, type ShopVoice } from "../shop-voice.ts";
import type { VariantAct } from "./variant-act.ts";
import { type Axis, type AxisValue, axes, choose } from "./variant-choice.ts";
import { variantPickerStyles } from "./variant-picker.styles.ts";

/**
 * The choices of a product, one group of radios for each axis: colours as swatches, the rest as chips.
 *
 * @fires act - `VariantAct`: another variant was chosen. Does not bubble.
 */
export class ShopFeedVariantPicker extends LitElement {
  static override styles = [base, variantPickerStyles];

  /** The product with all its variants. */
  @property({ attribute: false }) product: Product | undefined;
  /** The chosen variant. */
  @property({ attribute: false }) variantId: string | undefined;
  @property({ attribute: false }) i18n: ShopVoice = englishShop;

  #choose(axis: string, label: string): void {
    const { product, variantId } = this;
    const current = product?.variants.find(({ id }) => id === variantId);
    const next = product && current && choose(product, current, axis, label);
    if (next && next.id !== variantId)
      this.dispatchEvent(new ActEvent<VariantAct>({ kind: "choose_variant", variantId: next.id }));
  }

  override render() {
    const current = this.product?.variants.find(({ id }) => id === this.variantId);
    if (!this.product || !current) return nothing;
    return axes(this.product, current).map((axis, index) => this.#axis(axis, index));
  }

  #axis(axis: Axis, index: number): TemplateResult {
    const { name, selected, values, colours } = axis;
    return html`<fieldset>
      <legend>
        <span>${name}</span> <b>${selected}</b>
        ${
          values.some(({ memberPrice }) => memberPrice) && !colours
            ? html`<span class="member end">${icon(member)}${this.i18n.t("shop.variant.memberPrice")}</span>`
            : nothing
        }
      </legend>
      <div class=${colours ? "swatches" : "chips"}>
        ${values.map((value) => this.#value(axis, value, `axis-${index}`))}
      </div>
    </fieldset>`;
  }

  #value({ name, colours }: Axis, { label, swatch, state, selected, memberPrice }: AxisValue, group: string) {
    const { t } = this.i18n;
    const said = [
      label,
      state === "sold_out" ? t("shop.variant.soldOut") : "",
      memberPrice ? t("shop.variant.memberPrice") : "",
    ].filter(Boolean);
    return html`<label class=${`${colours ? "swatch" : "chip"} ${state}`}>
      <input
        class="visually-hidden"
        type="radio"
        name=${group}
        .value=${label}
        aria-label=${said.join(", ")}
        .checked=${live(selected)}
        @change=${() => this.#choose(name, label)}
      />
      ${
        colours
          ? html`<i style=${styleMap({ "--_colour": swatch ?? "" })}></i>`
          : html`<span aria-hidden="true">${label}</span>`
      }
      ${memberPrice && !colours ? html`<span class="mark">${icon(member)}</span>` : nothing}
    </label>`;
  }
}
