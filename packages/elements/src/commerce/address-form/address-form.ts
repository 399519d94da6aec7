import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { base } from "../../foundation/base.ts";
import { buttons } from "../../foundation/controls.ts";
import { ActEvent } from "../act-event.ts";
import { fields } from "../parts/fields.ts";
import { englishShop, isShopMessage, type ShopVoice } from "../shop-voice.ts";
import type { AddressAct } from "./address-act.ts";
import {
  ADDRESS_FIELDS,
  type AddressField,
  addressProblems,
  type AddressValues,
  fieldRequired,
  postalCodeExample,
  toPostalAddress,
} from "./address-fields.ts";
import { COUNTRIES } from "./countries.ts";

/**
 * A new address to deliver to. Fields carry autofill tokens; what is missing is said beside its field, and the first of
 * them gets focus.
 *
 * @fires act - `AddressAct`. Does not bubble.
 */
export class ShopFeedAddressForm extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
        gap: 12px;
        padding-block: 8px 6px;
      }
      .whole {
        grid-column: 1 / -1;
      }
    `,
  ];

  /** ISO 3166-1 alpha-2 codes the order may go to; undefined: any. */
  @property({ attribute: false }) countries: readonly string[] | undefined;
  @property({ type: Boolean }) cancelable = false;
  @property({ attribute: false }) i18n: ShopVoice = englishShop;

  @state() private country: string | undefined;
  @state() private problems: ReturnType<typeof addressProblems> = {};

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const values = Object.fromEntries(new FormData(form)) as AddressValues;
    this.problems = addressProblems(values);
    const first = ADDRESS_FIELDS.find(({ name }) => this.problems[name]);
    if (!first) {
      this.#act({ kind: "save", address: toPostalAddress(values) });
      return;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[name="${first.name}"]`)?.focus();
  };

  #act(act: AddressAct): void {
    this.dispatchEvent(new ActEvent<AddressAct>(act));
  }

  override render() {
    const { t } = this.i18n;
    return html`<form novalidate @submit=${this.#submit}>
      ${ADDRESS_FIELDS.map((rule) => this.#field(rule))}
      <button class="button whole">${t("shop.address.save")}</button>
      ${
        this.cancelable
          ? html`<button
              class="button text whole"
              type="button"
              @click=${() => this.#act({ kind: "cancel" })}
            >
              ${t("shop.address.cancel")}
            </button>`
          : nothing
      }
    </form>`;
  }

  #field(rule: (typeof ADDRESS_FIELDS)[number]): TemplateResult {
    const { name, autocomplete, half } = rule;
    const problem = this.#problem(name);
    const described = problem ? `${name}-problem` : nothing;
    const required = fieldRequired(rule, this.#chosenCountry);
    return html`<div class=${half ? "" : "whole"}>
      <label class="field">
        <span>${this.i18n.t(`shop.address.${name}`)}</span>
        ${
          name === "country"
            ? html`<select
                name=${name}
                autocomplete=${autocomplete}
                aria-invalid=${problem !== undefined}
                aria-describedby=${described}
                @change=${(event: Event) => (this.country = (event.currentTarget as HTMLSelectElement).value)}
              >
                ${this.#options()}
              </select>`
            : html`<input
                name=${name}
                type=${name === "phone" ? "tel" : "text"}
                autocomplete=${autocomplete}
                maxlength="120"
                aria-required=${required}
                aria-invalid=${problem !== undefined}
                aria-describedby=${described}
              />`
        }
      </label>
      ${problem ? html`<p class="error" id=${`${name}-problem`}>${problem}</p>` : nothing}
    </div>`;
  }

  get #chosenCountry(): string | undefined {
    return this.country ?? this.#codes()[0];
  }

  #codes(): readonly string[] {
    const home = new Intl.Locale(this.i18n.locale).maximize().region ?? "";
    const codes = this.countries ?? COUNTRIES;
    return codes.includes(home) ? [home, ...codes.filter((code) => code !== home)] : codes;
  }

  #options(): TemplateResult[] {
    const names = new Intl.DisplayNames(this.i18n.locale, { type: "region" });
    const [home, ...rest] = this.#codes().map((code) => ({ code, label: names.of(code) ?? code }));
    const sorted = rest.toSorted((a, b) => a.label.localeCompare(b.label, this.i18n.locale));
    return [...(home ? [home] : []), ...sorted].map(
      ({ code, label }) => html`<option value=${code}>${label}</option>`,
    );
  }

  #problem(name: AddressField): string | undefined {
    const problem = this.problems[name];
    const key = `shop.address.${problem}.${name}`;
    if (!problem || !isShopMessage(key)) return undefined;
    return this.i18n.t(key, { example: postalCodeExample(this.#chosenCountry) });
  }
}
