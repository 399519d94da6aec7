import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Order, Parcel } from "@shop-feed/contract/commerce";
import type { Products } from "@shop-feed/state";
import { base } from "../../foundation/base.ts";
import { buttons } from "../../foundation/controls.ts";
import { linkOut } from "../../foundation/glyphs.ts";
import { icon } from "../../foundation/icon.ts";
import { addressLine, personName } from "../parts/address-text.ts";
import { cards } from "../parts/cards.ts";
import { lineRow } from "../parts/line-row.ts";
import { rows } from "../parts/rows.ts";
import { safeUrl } from "../parts/safe-url.ts";
import { thumbs } from "../parts/thumb.ts";
import { totalLines, totalStyles } from "../parts/totals.ts";
import { viewLayout } from "../parts/view-layout.ts";
import { englishShop, type ShopVoice } from "../shop-voice.ts";
import { orderHeadline } from "./order-words.ts";
import { parcelLine, parcelStyles, parcelView } from "./parcel-view.ts";

/** One order: where its parcels are, what it was, what it cost, where it goes. */
export class ShopFeedOrder extends LitElement {
  static override styles = [
    base,
    buttons,
    viewLayout,
    rows,
    thumbs,
    totalStyles,
    cards,
    parcelStyles,
    css`
      .card {
        display: grid;
        gap: 12px;
      }
      .card .steps {
        margin-block: 4px;
      }
      .out {
        justify-self: start;
      }
    `,
  ];

  @property({ attribute: false }) order: Order | undefined;
  @property({ attribute: false }) products: Products = {};
  @property({ attribute: false }) shop = "";
  @property({ attribute: false }) now = Date.now();
  @property({ attribute: false }) i18n: ShopVoice = englishShop;

  override render() {
    const { order, i18n, now } = this;
    if (!order) return nothing;
    const { parcels, lines, totals, permalinkUrl } = order;
    const page = safeUrl(permalinkUrl);
    // Nothing in it takes focus: a keyboard could not scroll it.
    return html`<div class="body" tabindex="0">
      <div class="card">
        <h3 class="screen-title">${orderHeadline(order, i18n, now)}</h3>
        ${parcels.map((parcel) => this.#parcel(order, parcel))}
      </div>
      <div class="card">${lines.map((line) => lineRow(line, this.products, i18n))}</div>
      <div class="card">${totalLines(totals, i18n)}</div>
      <div class="card"><dl class="pairs">${this.#facts(order)}</dl></div>
      ${
        page
          ? html`<a class="button text wide" href=${page} target="_blank" rel="noopener"
              >${i18n.t("shop.order.shopPage", { shop: order.shop ?? this.shop })}
              ${icon(linkOut, { turn: true })}</a
            >`
          : nothing
      }
    </div>`;
  }

  #parcel(order: Order, parcel: Parcel): TemplateResult {
    const { i18n, now } = this;
    const { t } = i18n;
    const tracking = safeUrl(parcel.trackingUrl);
    return html`<section>
      <p class="small muted">${parcelLine(order, parcel, i18n)}</p>
      ${
        parcel.trackingNumber
          ? html`<p class="small muted">
              ${t("shop.order.trackingNumber", { number: parcel.trackingNumber })}
            </p>`
          : nothing
      }
      ${parcelView(order, parcel, i18n, now)}
      ${
        tracking
          ? html`<a class="linkish out" href=${tracking} target="_blank" rel="noopener"
              >${parcel.carrier ? t("shop.order.tracking", { carrier: parcel.carrier }) : t("shop.order.tracking.plain")}</a
            >`
          : nothing
      }
    </section>`;
  }

  #facts({ label, placedAt, paidWith, destination }: Order): TemplateResult[] {
    const { i18n, now } = this;
    const { t } = i18n;
    const facts: (readonly [string, string | undefined])[] = [
      [t("shop.order.number"), label],
      [t("shop.outcome.placed.at"), placedAt && `${i18n.date(placedAt, now)}, ${i18n.time(placedAt)}`],
      [t("shop.order.paidWith"), paidWith],
      [
        t("shop.review.deliverTo"),
        destination &&
          [personName(destination), addressLine(destination, i18n.locale)].filter(Boolean).join(", "),
      ],
    ];
    return facts.flatMap(([name, value]) =>
      value
        ? [
            html`<div>
              <dt>${name}</dt>
              <dd><bdi>${value}</bdi></dd>
            </div>`,
          ]
        : [],
    );
  }
}
