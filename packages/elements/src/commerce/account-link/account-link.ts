import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import type { Capabilities } from "@shop-feed/contract/commerce";
import type { LinkName } from "@shop-feed/state";
import { base } from "../../foundation/base.ts";
import { buttons } from "../../foundation/controls.ts";
import { alert, check, clock, film, hidden, linkOut, lock } from "../../foundation/glyphs.ts";
import { icon } from "../../foundation/icon.ts";
import { ActEvent } from "../act-event.ts";
import { upperFirst } from "../parts/arrival.ts";
import { rows } from "../parts/rows.ts";
import { shopMark, shopMarks } from "../parts/shop-mark.ts";
import { viewLayout } from "../parts/view-layout.ts";
import { englishShop, type ShopVoice } from "../shop-voice.ts";
import { accountLinkStyles } from "./account-link.styles.ts";
import type { LinkAct } from "./link-act.ts";
import { type LinkStep, linkStep } from "./link-step.ts";

/**
 * Linking a retailer account: what is shared and what never is, waiting for the shopper at the retailer, and what came
 * of it.
 *
 * @fires act - `LinkAct`. Does not bubble.
 * @csspart primary - the one main action
 */
export class ShopFeedAccountLink extends LitElement {
  static override styles = [base, buttons, viewLayout, rows, shopMarks, accountLinkStyles];

  @property({ attribute: false }) capabilities: Capabilities | undefined;
  @property({ attribute: false }) link: LinkName = "unlinked";
  /** Whether the shopper is at a page of the retailer's while this waits. */
  @property({ attribute: false }) leavesPage = true;
  @property({ attribute: false }) i18n: ShopVoice = englishShop;

  @query("h2") private readonly heading!: HTMLElement | null;

  /** Focuses the title. */
  override focus(options?: FocusOptions): void {
    this.heading?.focus(options);
  }

  #act(kind: LinkAct["kind"]): void {
    this.dispatchEvent(new ActEvent<LinkAct>({ kind }));
  }

  override render() {
    const { capabilities } = this;
    if (!capabilities) return nothing;
    const step = linkStep(this.link);
    const { shop, linking } = capabilities;
    return step === "consent" ? this.#consent(shop.name, linking) : this.#step(step, shop.name);
  }

  #consent(shop: string, linking: Capabilities["linking"]): TemplateResult {
    const { t, locale } = this.i18n;
    const detail = linking?.signInHost
      ? t("shop.link.detail", { host: linking.signInHost })
      : t("shop.link.detail.shop", { shop });
    const list = (title: string, glyph: string, items: readonly string[], tone: string) =>
      html`<div class="consent">
        <h3>${title}</h3>
        <ul role="list">
          ${items.map((item) => html`<li class=${tone}>${icon(glyph)}<span>${upperFirst(item, locale)}</span></li>`)}
        </ul>
      </div>`;
    return html`<div class="body centred">
        ${this.#pair("waiting", shop)}
        <h2 class="screen-title" tabindex="-1">${t("shop.link.title", { shop })}</h2>
        <p class="muted detail">${detail}</p>
        ${
          linking
            ? html`${list(t("shop.link.shares"), check, linking.shared, "shared")}
              ${list(t("shop.link.never"), hidden, linking.neverShared, "never")}`
            : nothing
        }
      </div>
      ${this.#dock(html`${t("shop.link.continue", { shop })} ${icon(linkOut, { turn: true })}`, "begin", {
        label: t("shop.link.notNow"),
        kind: "leave",
      })}`;
  }

  #step(step: Exclude<LinkStep, "consent">, shop: string): TemplateResult {
    const { t } = this.i18n;
    const screen = (
      title: string,
      detail: string,
      rest: TemplateResult | typeof nothing,
      tile: TemplateResult,
    ) =>
      html`<div class="body centred" aria-busy=${step === "pending" || step === "wait"}>
          ${tile}
          <h2 class="screen-title" tabindex="-1">${title}</h2>
          <p class="muted detail">${detail}</p>
        </div>
        ${rest}`;
    const again = (label: string) =>
      this.#dock(html`${label}`, "begin", { label: t("shop.link.notNow"), kind: "leave" });
    switch (step) {
      case "wait":
        return screen(t("surface.loading"), "", nothing, this.#pair("waiting", shop));
      case "pending":
        return screen(
          t(this.leavesPage ? "shop.link.pending" : "shop.link.here", { shop }),
          t(this.leavesPage ? "shop.link.pending.detail" : "shop.link.here.detail", { shop }),
          html`<div class="dock flat">
            <button class="button large" type="button" @click=${() => this.#act("cancel")}>
              ${t("shop.link.cancel")}
            </button>
          </div>`,
          this.#pair("pending", shop),
        );
      case "done":
        return screen(
          t("shop.link.done", { shop }),
          t("shop.link.done.detail"),
          nothing,
          this.#pair("done", shop),
        );
      case "denied":
        return screen(
          t("shop.link.denied"),
          t("shop.link.denied.detail"),
          again(t("shop.link.start")),
          glyphTile(hidden),
        );
      case "expired":
        return screen(
          t("shop.link.expired"),
          t("shop.link.expired.detail"),
          again(t("shop.link.start")),
          glyphTile(clock),
        );
      case "error":
        return screen(t("shop.link.error"), t("shop.link.error.detail"), again(t("retry")), glyphTile(alert));
      case "reauth":
        return screen(
          t("shop.link.reauth", { shop }),
          t("shop.link.reauth.detail"),
          again(t("shop.link.continue", { shop })),
          glyphTile(lock),
        );
      case "scope":
        return screen(
          t("shop.link.scope", { shop }),
          t("shop.link.scope.detail", { shop }),
          again(t("shop.link.continue", { shop })),
          glyphTile(lock),
        );
    }
  }

  /** This feed and the shop, with what is between them: dots, moving dots, or a line and a tick. */
  #pair(state: "waiting" | "pending" | "done", shop: string): TemplateResult {
    return html`<div class="pair-marks ${state}" aria-hidden="true">
      <span class="mark-tile l here">${icon(state === "done" ? check : film)}</span>
      <span class="dots"><i></i><i></i><i></i></span>
      ${shopMark(shop, { size: "l", program: this.capabilities?.membershipProgram !== undefined })}
    </div>`;
  }

  #dock(
    label: TemplateResult,
    kind: LinkAct["kind"],
    quiet: { label: string; kind: LinkAct["kind"] },
  ): TemplateResult {
    return html`<div class="dock flat">
      <div class="stack tight">
        <button class="button primary large" part="primary" type="button" @click=${() => this.#act(kind)}>
          ${label}
        </button>
        <button class="button text wide" type="button" @click=${() => this.#act(quiet.kind)}>
          ${quiet.label}
        </button>
      </div>
    </div>`;
  }
}

function glyphTile(path: string): TemplateResult {
  return html`<span class="glyph">${icon(path, { size: "m" })}</span>`;
}
