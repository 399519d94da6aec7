import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Seller } from "@shop-feed/contract/commerce";
import { base } from "../../foundation/base.ts";
import { buttons } from "../../foundation/controls.ts";
import { linkOut, lock, shield, alert } from "../../foundation/glyphs.ts";
import { icon } from "../../foundation/icon.ts";
import { cards } from "../parts/cards.ts";
import { rows } from "../parts/rows.ts";
import { safeUrl } from "../parts/safe-url.ts";
import { shopMark, shopMarks } from "../parts/shop-mark.ts";
import { viewLayout } from "../parts/view-layout.ts";
import { englishShop, type ShopVoice } from "../shop-voice.ts";

/** Who sells: the facts that trust rests on, and who vouches for them. */
export class ShopFeedSeller extends LitElement {
  static override styles = [
    base,
    buttons,
    viewLayout,
    rows,
    shopMarks,
    cards,
    css`
      .fact:first-child {
        border: 0;
      }
      .pairs > div {
        padding-block: 7px;
      }
      .visit {
        background: var(--_surface);
      }
    `,
  ];

  @property({ attribute: false }) seller: Seller | undefined;
  /** The shop that checks its sellers. */
  @property({ attribute: false }) shop = "";
  @property({ attribute: false }) i18n: ShopVoice = englishShop;

  override render() {
    const { seller, shop, i18n } = this;
    if (!seller) return nothing;
    const { t } = i18n;
    const url = safeUrl(seller.url);
    // Nothing in it takes focus: a keyboard could not scroll it.
    return html`<div class="body" tabindex="0">
      <div class="card">
        <div class="line-item">
          ${shopMark(seller.name)}
          <div class="what">
            <p class="strong">${seller.name}</p>
            ${seller.vetted ? html`<p class="small positive">${t("shop.seller.verified")}</p>` : nothing}
          </div>
        </div>
      </div>
      <div class="card"><dl class="pairs">${this.#pairs(seller)}</dl></div>
      <div class="card list">
        ${
          seller.vetted === undefined
            ? nothing
            : fact(
                seller.vetted ? shield : alert,
                t(seller.vetted ? "shop.seller.vetted" : "shop.seller.notVetted", { shop }),
                seller.vetting,
              )
        }
        ${seller.authenticity ? fact(lock, t("shop.seller.authentic"), seller.authenticity) : nothing}
      </div>
      ${
        url
          ? html`<a class="button wide visit" href=${url} target="_blank" rel="noopener"
              >${t("shop.seller.visit", { seller: seller.name })} ${icon(linkOut, { turn: true })}</a
            >`
          : nothing
      }
    </div>`;
  }

  #pairs({
    score,
    scoreMax = 5,
    onTimePercent,
    shipsWithinHours,
    sellingSince,
    country,
  }: Seller): TemplateResult[] {
    const { i18n } = this;
    const { t } = i18n;
    const decimal = (value: number) => i18n.number(value, { maximumFractionDigits: 1 });
    const facts: (readonly [string, string | undefined])[] = [
      [
        t("shop.seller.label.score"),
        score === undefined
          ? undefined
          : t("shop.seller.scoreOf", { score: decimal(score), max: decimal(scoreMax) }),
      ],
      [
        t("shop.seller.label.onTime"),
        onTimePercent === undefined ? undefined : i18n.number(onTimePercent / 100, { style: "percent" }),
      ],
      [
        t("shop.seller.label.shipsWithin"),
        shipsWithinHours === undefined ? undefined : within(shipsWithinHours, i18n),
      ],
      [t("shop.seller.label.since"), sellingSince && monthAndYear(sellingSince, i18n.locale)],
      [
        t("shop.seller.label.country"),
        country && new Intl.DisplayNames(i18n.locale, { type: "region" }).of(country),
      ],
    ];
    return facts.flatMap(([name, value]) =>
      value
        ? [
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
          ]
        : [],
    );
  }
}

/** Whole days read better than many hours. */
function within(hours: number, { t }: ShopVoice): string {
  return hours % 24 === 0 && hours > 24
    ? t("shop.seller.days", { count: hours / 24 })
    : t("shop.seller.hours", { count: hours });
}

/** The date has no time of day: read in UTC, or it slips a month west of Greenwich. */
function monthAndYear(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(date),
  );
}

function fact(glyph: string, title: string, detail: string | undefined): TemplateResult {
  return html`<div class="fact">
    ${icon(glyph)}
    <div class="what">
      <p>${title}</p>
      ${detail ? html`<p>${detail}</p>` : nothing}
    </div>
  </div>`;
}
