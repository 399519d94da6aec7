import { html, nothing, type TemplateResult } from "lit";
import type { Capabilities } from "@shop-feed/contract/commerce";
import { check, close, link, linkOut } from "../../foundation/glyphs.ts";
import { icon } from "../../foundation/icon.ts";
import { safeUrl } from "../parts/safe-url.ts";
import { enumerate, type ShopVoice } from "../shop-voice.ts";
import type { BuyAction } from "./buy-action.ts";
import type { ProductAct } from "./product-act.ts";

export interface DockFacts {
  readonly capabilities: Capabilities;
  readonly voice: ShopVoice;
  readonly added: boolean;
  /** Pieces in the cart. */
  readonly inCart: number;
  /** "Sold out in XL" */
  readonly soldOut: string | undefined;
  readonly act: (act: ProductAct) => void;
}

/** The one primary action, what must be known before it, and the line under it. */
export function buyDock(action: BuyAction, facts: DockFacts): TemplateResult {
  const { capabilities, voice, act } = facts;
  const { t } = voice;
  const shop = capabilities.shop.name;
  const primary = (label: string, run: () => void, glyph?: string) =>
    html`<button class="button primary large" part="primary" type="button" @click=${run}>
      ${glyph ? icon(glyph) : nothing}${label}
    </button>`;
  switch (action.kind) {
    case "link":
      return dock(
        html`${consent(facts)} ${primary(t("shop.link", { shop }), () => act({ kind: "link" }), link)}`,
      );
    case "finish_link":
      return dock(primary(t("shop.link.finish", { shop }), () => act({ kind: "open_link" }), linkOut));
    case "sign_in_again":
      return dock(
        primary(t("shop.link.again", { shop }), () => act({ kind: "link" }), link),
        t("shop.link.reauth.detail"),
      );
    case "buy":
      return dock(
        html`<div class=${action.cart ? "pair" : ""}>
          ${
            action.cart
              ? html`<button class="button large" type="button" @click=${() => act({ kind: "add_to_cart" })}>
                  ${facts.added ? html`${icon(check)}${t("shop.buy.added")}` : t("shop.buy.cart")}
                </button>`
              : nothing
          }
          ${primary(t("shop.buy.now"), () => act({ kind: "buy" }))}
        </div>`,
        action.cart && facts.inCart > 0
          ? html`<button class="linkish" type="button" @click=${() => act({ kind: "open_cart" })}>
              ${t("shop.cart.open", { count: facts.inCart })}
            </button>`
          : capabilities.link
            ? t("shop.buy.linked", { shop })
            : t("shop.buy.review"),
      );
    case "handoff":
      return dock(handOff(action.url, facts), action.reason);
    case "none":
      return action.reason ? dock(html`<p class="note-box">${action.reason}</p>`) : html``;
    case "sold_out":
      return dock(disabled(facts.soldOut ?? t("shop.stock.soldOut")));
    case "wait":
      return dock(disabled(t("shop.buy.wait"), true));
  }
}

function dock(content: TemplateResult, note?: string | TemplateResult): TemplateResult {
  return html`<div class="dock">${content}${note ? html`<p class="note">${note}</p>` : nothing}</div>`;
}

function disabled(label: string, busy = false): TemplateResult {
  return html`<button class="button primary large" part="primary" type="button" disabled aria-busy=${busy}>
    ${label}
  </button>`;
}

function handOff(url: string, { capabilities, voice, act }: DockFacts): TemplateResult {
  const label = voice.t("shop.buy.handoff", { shop: capabilities.shop.name });
  const href = safeUrl(url);
  if (!href) return disabled(label);
  return html`<a
    class="button primary large"
    part="primary"
    href=${href}
    target="_blank"
    rel="noopener"
    @click=${(event: Event) => act({ kind: "hand_off", url: href, prevent: () => event.preventDefault() })}
    >${label} ${icon(linkOut, { turn: true })}<span class="visually-hidden"
      >${voice.t("shop.review.leaves")}</span
    ></a
  >`;
}

/** Exactly what linking shares and what it never does, before anything opens. */
function consent({ capabilities: { linking, shop }, voice }: DockFacts): TemplateResult | typeof nothing {
  if (!linking) return nothing;
  const { t } = voice;
  return html`<div class="note-box consent">
    <h3>${t("shop.link.consent", { shop: shop.name })}</h3>
    <ul>
      <li>
        ${icon(check)}<span>${t("shop.link.shared", { items: enumerate(voice, linking.shared) })}</span>
      </li>
      <li>
        ${icon(close)}<span
          >${t("shop.link.neverShared", { items: enumerate(voice, linking.neverShared) })}</span
        >
      </li>
    </ul>
  </div>`;
}
