import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { Voucher } from "@shop-feed/contract/commerce";
import { base } from "../../foundation/base.ts";
import { buttons } from "../../foundation/controls.ts";
import { check, ticket } from "../../foundation/glyphs.ts";
import { icon } from "../../foundation/icon.ts";
import { ActEvent } from "../act-event.ts";
import { fields } from "../parts/fields.ts";
import { englishShop, type ShopVoice } from "../shop-voice.ts";
import type { VoucherAct } from "./voucher-act.ts";
import { sortedVouchers, vouchersTitle, whyNot, withCode } from "./voucher-words.ts";

/**
 * What the shop's vouchers did to this bill, and why the others did nothing; a field for a code of one's own.
 *
 * @fires act - `VoucherAct`. Does not bubble.
 */
export class ShopFeedVouchers extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      :host {
        display: block;
      }
      h3 {
        margin-block-end: 2px;
        color: var(--_ink-muted);
        font-size: var(--_font-size-s);
        font-weight: var(--_weight-medium);
      }
      li {
        display: flex;
        align-items: flex-start;
        gap: 12px;
        padding-block: 9px;
        line-height: 1.34;
        overflow-wrap: anywhere;
      }
      li + li {
        border-block-start: 1px solid var(--_line);
      }
      li .icon {
        margin-block-start: 1px;
      }
      li.applied .icon {
        color: var(--_positive);
      }
      li:not(.applied) {
        color: var(--_ink-muted);
      }
      .why {
        font-size: var(--_font-size-s);
      }
      form {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: end;
        gap: 4px 8px;
        margin-block: 6px;
      }
      summary {
        justify-content: flex-start;
        cursor: pointer;
      }
      details[open] summary {
        display: none;
      }
      form .error {
        grid-column: 1 / -1;
      }
    `,
  ];

  @property({ attribute: false }) vouchers: readonly Voucher[] = [];
  /** Codes the shopper gave; undefined: the shop chose. */
  @property({ attribute: false }) codes: readonly string[] | undefined;
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) now = Date.now();
  @property({ attribute: false }) i18n: ShopVoice = englishShop;

  @state() private missing = false;
  @query("input") private readonly input!: HTMLInputElement;

  readonly #apply = (event: Event): void => {
    event.preventDefault();
    this.missing = this.input.value.trim() === "";
    if (this.missing) return this.input.focus();
    this.#act(withCode(this.vouchers, this.input.value));
    this.input.value = "";
  };

  #act(codes: readonly string[] | undefined): void {
    this.dispatchEvent(new ActEvent<VoucherAct>({ kind: "vouchers", codes }));
  }

  override render() {
    const { vouchers, codes, i18n } = this;
    return html`<h3>${vouchersTitle(vouchers, codes !== undefined, i18n)}</h3>
      <ul role="list">
        ${sortedVouchers(vouchers).map((voucher) => this.#voucher(voucher))}
      </ul>
      <details>
        <summary class="linkish">${i18n.t("shop.voucher.add")}</summary>
        ${this.#form()}
      </details>
      ${
        codes
          ? html`<button class="button text" type="button" @click=${() => this.#act(undefined)}>
              ${i18n.t("shop.voucher.best")}
            </button>`
          : nothing
      }`;
  }

  #voucher(voucher: Voucher): TemplateResult {
    const { i18n, now } = this;
    const applied = voucher.state === "applied";
    const why = whyNot(voucher, i18n, now);
    return html`<li class=${voucher.state}>
      ${icon(applied ? check : ticket)}
      <div>
        <p>
          ${voucher.title}${applied ? html`<span class="visually-hidden">, ${i18n.t("shop.voucher.applied")}</span>` : nothing}
        </p>
        ${why ? html`<p class="why">${why}</p>` : nothing}
      </div>
    </li>`;
  }

  #form(): TemplateResult {
    const { t } = this.i18n;
    return html`<form novalidate @submit=${this.#apply}>
      <label class="field">
        <span>${t("shop.voucher.code")}</span>
        <input
          type="text"
          name="voucher"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="60"
          aria-invalid=${this.missing}
          aria-describedby=${this.missing ? "missing" : nothing}
        />
      </label>
      <button class="button" ?disabled=${this.busy}>${t("shop.voucher.apply")}</button>
      ${this.missing ? html`<p class="error" id="missing">${t("shop.voucher.code.missing")}</p>` : nothing}
    </form>`;
  }
}
