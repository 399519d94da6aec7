import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { Capabilities } from "@shop-feed/contract/commerce";
import type { LinkState } from "@shop-feed/state";
import { base } from "../../foundation/base.ts";
import { buttons } from "../../foundation/controls.ts";
import { check, hidden, member, next, parcel } from "../../foundation/glyphs.ts";
import { icon } from "../../foundation/icon.ts";
import { ActEvent } from "../act-event.ts";
import { upperFirst } from "../parts/arrival.ts";
import { cards } from "../parts/cards.ts";
import { rows } from "../parts/rows.ts";
import { shopMark, shopMarks } from "../parts/shop-mark.ts";
import { viewLayout } from "../parts/view-layout.ts";
import { englishShop, enumerate, type ShopVoice } from "../shop-voice.ts";
import type { AccountAct } from "./account-act.ts";
import { accountStyles } from "./account.styles.ts";

const LINKED = new Set<LinkState["name"]>(["linked", "needs_reauth", "needs_scope", "unlinking"]);

/**
 * The linked account, exactly what it shares, and the way out of it; the way to the orders.
 *
 * @fires act - `AccountAct`. Does not bubble.
 */
export class ShopFeedAccount extends LitElement {
  static override styles = [base, buttons, viewLayout, rows, shopMarks, cards, accountStyles];

  @property({ attribute: false }) capabilities: Capabilities | undefined;
  @property({ attribute: false }) link: LinkState = { name: "checking" };
  @property({ attribute: false }) i18n: ShopVoice = englishShop;

  @state() private asking = false;
  @query(".confirm button") private readonly confirm!: HTMLElement | null;
  @query(".unlink") private readonly unlinkButton!: HTMLElement | null;

  #act(kind: AccountAct["kind"]): void {
    this.dispatchEvent(new ActEvent<AccountAct>({ kind }));
  }

  async #ask(asking: boolean): Promise<void> {
    this.asking = asking;
    await this.updateComplete;
    (asking ? this.confirm : this.unlinkButton)?.focus();
  }

  override render() {
    const { capabilities, i18n } = this;
    if (!capabilities) return nothing;
    const { link, orders } = capabilities;
    return html`<div class="body">
      <h3 class="card-title">${i18n.t(link ? "shop.account.linked" : "shop.account.accounts")}</h3>
      ${link ? (LINKED.has(this.link.name) ? this.#linked(capabilities) : this.#unlinked(capabilities)) : this.#guest(capabilities)}
      ${
        orders
          ? html`<div class="card list">
              <button class="row-button" type="button" @click=${() => this.#act("orders")}>
                ${icon(parcel)}<span class="what">${i18n.t("shop.orders")}</span>${icon(next, { turn: true })}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #linked({ shop, linking, membershipProgram }: Capabilities): TemplateResult {
    const { i18n } = this;
    const { account, name } = this.link;
    const shared = linking?.shared ?? [];
    return html`<div class="card linked">
        <div class="line-item">
          ${shopMark(shop.name, { program: membershipProgram !== undefined })}
          <div class="what">
            <p class="strong">${shop.name}</p>
            <p class="small muted">
              ${account?.displayName ?? i18n.t("shop.link.done", { shop: shop.name })}
            </p>
            ${account?.defaultAddress ? html`<p class="small muted">${account.defaultAddress}</p>` : nothing}
          </div>
          ${
            account?.member && account.program
              ? html`<span class="badge">${icon(member)}${account.program}</span>`
              : nothing
          }
        </div>
        ${this.#attention(shop.name)}
        <ul class="shares" role="list">
          ${shared.map((item) => html`<li class="shared">${icon(check)}<span>${upperFirst(item, i18n.locale)}</span></li>`)}
          ${
            linking && linking.neverShared.length > 0
              ? html`<li class="muted">
                  ${icon(hidden)}<span
                    >${i18n.t("shop.link.neverShared", { items: enumerate(i18n, linking.neverShared) })}</span
                  >
                </li>`
              : nothing
          }
        </ul>
        ${this.#unlink(shop.name, name === "unlinking")}
      </div>
      ${this.asking ? nothing : html`<p class="card-note">${i18n.t("shop.account.unlink.note")}</p>`}`;
  }

  #attention(shop: string): TemplateResult | typeof nothing {
    const { name } = this.link;
    if (name !== "needs_reauth" && name !== "needs_scope") return nothing;
    const { t } = this.i18n;
    return html`<div class="note-box caution ruled">
      <p>${t(name === "needs_reauth" ? "shop.link.reauth" : "shop.link.scope", { shop })}</p>
      <button class="linkish" type="button" @click=${() => this.#act("link")}>
        ${t("shop.link.continue", { shop })}
      </button>
    </div>`;
  }

  #unlink(shop: string, busy: boolean): TemplateResult {
    const { t } = this.i18n;
    if (busy)
      return html`<button class="button text wide unlink" disabled>
        ${t("shop.account.unlinking", { shop })}
      </button>`;
    if (!this.asking)
      return html`<button
        class="button text critical wide unlink"
        type="button"
        @click=${() => this.#ask(true)}
      >
        ${t("shop.account.unlink", { shop })}
      </button>`;
    return html`<div
      class="confirm"
      role="group"
      aria-labelledby="confirm-title"
      aria-describedby="confirm-detail"
    >
      <p class="strong" id="confirm-title">${t("shop.account.unlink.confirm", { shop })}</p>
      <p class="small muted" id="confirm-detail">${t("shop.account.unlink.confirm.detail")}</p>
      <button
        class="button critical wide"
        type="button"
        @click=${() => {
          this.asking = false;
          this.#act("unlink");
        }}
      >
        ${t("shop.account.unlink", { shop })}
      </button>
      <button class="button text wide" type="button" @click=${() => this.#ask(false)}>
        ${t("shop.account.unlink.keep")}
      </button>
    </div>`;
  }

  #unlinked({ shop, membershipProgram }: Capabilities): TemplateResult {
    const { t } = this.i18n;
    return html`<div class="card list">
      <div class="line-item row-button">
        ${shopMark(shop.name, { program: membershipProgram !== undefined })}
        <div class="what">
          <p class="strong">${shop.name}</p>
          <p class="small muted">${t("shop.account.notLinked")}</p>
        </div>
        <button
          class="linkish"
          type="button"
          aria-label=${t("shop.link", { shop: shop.name })}
          @click=${() => this.#act("link")}
        >
          ${t("shop.account.link")}
        </button>
      </div>
    </div>`;
  }

  #guest({ shop }: Capabilities): TemplateResult {
    return html`<div class="card list">
      <div class="line-item row-button">
        ${shopMark(shop.name)}
        <div class="what">
          <p class="strong">${shop.name}</p>
          <p class="small muted">${this.i18n.t("shop.account.guest")}</p>
        </div>
      </div>
    </div>`;
  }
}
