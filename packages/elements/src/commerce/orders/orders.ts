import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Order } from "@shop-feed/contract/commerce";
import type { OrdersState, Products } from "@shop-feed/state";
import { base } from "../../foundation/base.ts";
import { buttons } from "../../foundation/controls.ts";
import { next, parcel as parcelGlyph } from "../../foundation/glyphs.ts";
import { icon } from "../../foundation/icon.ts";
import { ActEvent } from "../act-event.ts";
import { orderHeadline, orderTitle } from "../order/order-words.ts";
import { isSettled } from "../order/parcel-steps.ts";
import { parcelLine, parcelStyles, parcelView } from "../order/parcel-view.ts";
import { cards } from "../parts/cards.ts";
import { rows } from "../parts/rows.ts";
import { thumb, thumbs } from "../parts/thumb.ts";
import { viewLayout } from "../parts/view-layout.ts";
import { englishShop, type ShopVoice } from "../shop-voice.ts";
import type { OrdersAct } from "./orders-act.ts";

/**
 * Orders placed here: those on their way with their parcels, earlier ones as a list.
 *
 * @fires act - `OrdersAct`. Does not bubble.
 */
export class ShopFeedOrders extends LitElement {
  static override styles = [
    base,
    buttons,
    viewLayout,
    rows,
    thumbs,
    cards,
    parcelStyles,
    css`
      .card .screen-title {
        margin-block-start: 16px;
      }
      .card .button {
        margin-block-start: 14px;
      }
    `,
  ];

  @property({ attribute: false }) orders: OrdersState = { status: "idle", orders: [], atEnd: false };
  @property({ attribute: false }) products: Products = {};
  @property({ attribute: false }) shop = "";
  @property({ attribute: false }) now = Date.now();
  @property({ attribute: false }) i18n: ShopVoice = englishShop;

  #act(act: OrdersAct): void {
    this.dispatchEvent(new ActEvent<OrdersAct>(act));
  }

  override render() {
    const { orders, status, atEnd } = this.orders;
    const { t } = this.i18n;
    if (orders.length === 0) return status === "ready" ? this.#empty() : nothing;
    const onTheWay = orders.filter((order) => !isSettled(order));
    const earlier = orders.filter((order) => isSettled(order));
    return html`<div class="body">
      ${onTheWay.length > 0 ? html`<h3 class="card-title">${t("shop.orders.onTheWay")}</h3>` : nothing}
      ${repeat(
        onTheWay,
        ({ id }) => id,
        (order) => this.#travelling(order),
      )}
      ${
        earlier.length > 0
          ? html`<h3 class="card-title">${t("shop.orders.earlier")}</h3>
              <div class="card list">${earlier.map((order) => this.#earlier(order))}</div>`
          : nothing
      }
      ${
        atEnd
          ? nothing
          : html`<button class="button text wide" type="button" @click=${() => this.#act({ kind: "more" })}>
              ${t("shop.orders.more")}
            </button>`
      }
    </div>`;
  }

  #travelling(order: Order): TemplateResult {
    const { i18n, now, products } = this;
    const { t } = i18n;
    const [parcel] = order.parcels;
    const street = order.destination?.street;
    return html`<article class="card">
      <div class="line-item">
        ${thumb(order.lines[0]?.imageUrl, "s")}
        <div class="what">
          <p class="strong">${orderTitle(order, products, i18n)}</p>
          <p class="small muted">${[order.shop ?? this.shop, order.label].filter(Boolean).join(", ")}</p>
        </div>
      </div>
      <h4 class="screen-title">${orderHeadline(order, i18n, now)}</h4>
      <p class="muted">
        ${[
          parcel && order.parcels.length > 1 ? parcelLine(order, parcel, i18n) : "",
          street ? t("shop.orders.to", { street }) : "",
        ]
          .filter(Boolean)
          .join(", ")}
      </p>
      ${parcel ? parcelView(order, parcel, i18n, now) : nothing}
      <button
        class="button wide"
        type="button"
        aria-label=${`${t("shop.orders.details")}, ${order.label}`}
        @click=${() => this.#act({ kind: "open_order", orderId: order.id })}
      >
        ${t("shop.orders.details")}
      </button>
    </article>`;
  }

  #earlier(order: Order): TemplateResult {
    const { i18n, now, products } = this;
    return html`<button
      class="row-button"
      type="button"
      @click=${() => this.#act({ kind: "open_order", orderId: order.id })}
    >
      ${thumb(order.lines[0]?.imageUrl, "xs")}
      <span class="what"
        ><span class="strong">${orderTitle(order, products, i18n)}</span
        ><span class="small muted"
          >${[orderHeadline(order, i18n, now), order.shop ?? this.shop].filter(Boolean).join(", ")}</span
        ></span
      >
      ${icon(next, { turn: true })}
    </button>`;
  }

  #empty(): TemplateResult {
    const { t } = this.i18n;
    return html`<div class="body empty">
      <span class="glyph">${icon(parcelGlyph, { size: "m" })}</span>
      <h3>${t("shop.orders.empty")}</h3>
      <p>${t("shop.orders.empty.detail")}</p>
    </div>`;
  }
}
