import { html } from "lit";
import type { View } from "@shop-feed/state";
import { firstVariant } from "../variant-picker/variant-choice.ts";
import type { ActEvent } from "../act-event.ts";
import type { LinkAct } from "../account-link/link-act.ts";
import type { CartAct } from "../cart/cart-act.ts";
import type { OutcomeAct } from "../outcome/outcome-act.ts";
import { isOutcome } from "../outcome/outcome-view.ts";
import type { ProductAct } from "../product/product-act.ts";
import type { ReviewAct } from "../review/review-act.ts";
import { openedBy } from "./opened-by.ts";
import { bones, problem, untilKnown } from "./panel-states.ts";
import type { PanelContent, PanelFacts } from "./panel-facts.ts";
import { accountContent, orderContent, ordersContent, sellerContent } from "./panel-pages.ts";
import type { ProductView } from "./shop-acts.ts";

export function panelContent(view: View, facts: PanelFacts): PanelContent {
  switch (view.kind) {
    case "product":
      return product(view, facts);
    case "checkout":
      return checkout(facts);
    case "cart":
      return cart(facts);
    case "link":
      return link(facts);
    case "account":
      return accountContent(facts);
    case "seller":
      return sellerContent(view.sellerId, facts);
    case "orders":
      return ordersContent(facts);
    case "order":
      return orderContent(view.orderId, facts);
  }
}

function product(view: ProductView, facts: PanelFacts): PanelContent {
  const { shop, voice, now, layout, acts, variants, added } = facts;
  const entry = shop.offers.$products.get()[view.productId];
  const capabilities = shop.$capabilities.get();
  const { t } = voice;
  const found = entry?.product;
  const tag = openedBy(view, facts.feed);
  const title = tag?.product.title ?? t("shop.product");
  const key = `product ${view.productId}`;
  if (entry?.status === "missing")
    return {
      key: `${key} missing`,
      title,
      body: problem(t("shop.missing"), t("shop.missing.detail")),
    };
  if (!found || !capabilities) {
    const lost = entry?.status === "error" || shop.$capabilitiesFailure.get();
    if (!lost) return { key: `${key} loading`, title, body: bones("product", voice) };
    const retry = {
      label: t("retry"),
      run() {
        void shop.ensureCapabilities();
        if (!found) void shop.offers.refresh(view.productId);
      },
    };
    return {
      key: `${key} error`,
      title,
      body: problem(t("shop.error"), t("shop.error.detail"), retry),
    };
  }
  const variant = firstVariant(found, variants.get(found.id) ?? tag?.variantId);
  if (!variant)
    return {
      key,
      title,
      body: problem(t("shop.missing"), t("shop.missing.detail")),
    };
  const bill =
    capabilities.vouchers && !capabilities.link ? shop.bills.$entries.get()[variant.id]?.value : undefined;
  return {
    key,
    body: html`<shop-feed-product
      class="view"
      .product=${found}
      .variantId=${variant.id}
      .capabilities=${capabilities}
      .link=${shop.link.$link.get().name}
      .live=${!entry.stale}
      .bill=${bill}
      .added=${added === variant.id}
      .inCart=${shop.cart.$cart.get().count}
      .layout=${layout}
      .now=${now}
      .i18n=${voice}
      @act=${({ act }: ActEvent<ProductAct>) => acts.product(act, view, variant)}
    ></shop-feed-product>`,
  };
}

function checkout({ shop, voice, now, acts }: PanelFacts): PanelContent {
  const state = shop.checkout.$checkout.get();
  const products = shop.offers.$products.get();
  const name = shop.$capabilities.get()?.shop.name ?? "";
  if (isOutcome(state.name))
    return {
      key: `checkout ${state.name === "reconciling" ? "outcome_unknown" : state.name}`,
      body: html`<shop-feed-outcome
        class="view"
        .checkout=${state}
        .products=${products}
        .shop=${name}
        .now=${now}
        .i18n=${voice}
        @act=${({ act }: ActEvent<OutcomeAct>) => acts.outcome(act)}
      ></shop-feed-outcome>`,
    };
  const title = voice.t("shop.review");
  if (state.name === "idle")
    return {
      key: "checkout ended",
      title,
      body: problem(voice.t("shop.review.ended"), voice.t("shop.outcome.failed.detail")),
    };
  if (!state.checkout || state.name !== "reviewing")
    return { key: "checkout review", title, body: bones("review", voice) };
  const { failure } = state;
  return {
    key: "checkout review",
    title,
    body: html`<shop-feed-review
      class="view"
      .checkout=${state.checkout}
      .products=${products}
      .shop=${name}
      .updating=${state.updating}
      .kept=${failure && (failure.shopMessage ?? voice.t("shop.review.kept"))}
      .now=${now}
      .i18n=${voice}
      @act=${({ act }: ActEvent<ReviewAct>) => acts.review(act)}
    ></shop-feed-review>`,
  };
}

function cart({ shop, voice, now, acts }: PanelFacts): PanelContent {
  const state = shop.cart.$cart.get();
  return {
    key: "cart",
    title: voice.t("shop.cart"),
    aside: shop.$capabilities.get()?.shop.name,
    body: html`<shop-feed-cart
      class="view"
      .cart=${state}
      .products=${shop.offers.$products.get()}
      .codes=${state.codes}
      .now=${now}
      .i18n=${voice}
      @act=${({ act }: ActEvent<CartAct>) => acts.cart(act)}
    ></shop-feed-cart>`,
  };
}

function link({ shop, voice, acts }: PanelFacts): PanelContent {
  const { name } = shop.link.$link.get();
  const waiting = untilKnown("page", shop, voice);
  if (waiting) return { key: "link waiting", title: voice.t("shop.account"), body: waiting };
  return {
    key: `link ${name}`,
    body: html`<shop-feed-account-link
      class="view"
      .capabilities=${shop.$capabilities.get()}
      .link=${name}
      .leavesPage=${shop.link.leavesPage}
      .i18n=${voice}
      @act=${({ act }: ActEvent<LinkAct>) => acts.link(act)}
    ></shop-feed-account-link>`,
  };
}
