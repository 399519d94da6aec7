import { html, nothing, type TemplateResult } from "lit";
import type { FeedSession, ShopSession, View } from "@shop-feed/state";
import { firstVariant } from "../variant-picker/variant-choice.ts";
import type { ActEvent } from "../act-event.ts";
import type { AccountAct } from "../account/account-act.ts";
import type { LinkAct } from "../account-link/link-act.ts";
import type { CartAct } from "../cart/cart-act.ts";
import type { OrdersAct } from "../orders/orders-act.ts";
import type { OutcomeAct } from "../outcome/outcome-act.ts";
import { isOutcome } from "../outcome/outcome-view.ts";
import type { ProductAct } from "../product/product-act.ts";
import type { ReviewAct } from "../review/review-act.ts";
import type { ShopVoice } from "../shop-voice.ts";
import { openedBy } from "./opened-by.ts";
import { bones, problem } from "./panel-states.ts";
import type { ProductView, ShopActs } from "./shop-acts.ts";

export interface PanelFacts {
  readonly feed: FeedSession;
  readonly shop: ShopSession;
  readonly acts: ShopActs;
  readonly voice: ShopVoice;
  readonly layout: "sheet" | "panel";
  readonly now: number;
  readonly variants: ReadonlyMap<string, string>;
  readonly added: string | undefined;
  readonly codes: readonly string[] | undefined;
}

export interface PanelContent {
  /** Changes when the shopper is somewhere else: focus then goes to the title. */
  readonly key: string;
  /** In the header; undefined: the content has its own title. */
  readonly title?: string | undefined;
  /** Beside the title. */
  readonly aside?: string | undefined;
  /** Cards on a sunken ground. */
  readonly page?: boolean | undefined;
  readonly body: TemplateResult | typeof nothing;
}

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
      return account(facts);
    case "seller":
      return seller(view.sellerId, facts);
    case "orders":
      return orders(facts);
    case "order":
      return order(view.orderId, facts);
  }
}

function product(view: ProductView, facts: PanelFacts): PanelContent {
  const { shop, voice, now, layout, acts, variants, added } = facts;
  const entry = shop.offers.$products.get()[view.productId];
  const capabilities = shop.$capabilities.get();
  const { t } = voice;
  const found = entry?.product;
  const tag = openedBy(view, facts.feed);
  const title = tag?.product.title ?? t("shop.loading");
  const key = `product ${view.productId}`;
  if (entry?.status === "missing")
    return { key: `${key} missing`, title: tag?.product.title ?? "", body: problem(t("shop.missing"), t("shop.missing.detail")) };
  if (!found || !capabilities) {
    if (entry?.status !== "error") return { key: `${key} loading`, title, body: bones("product", voice) };
    const retry = { label: t("retry"), run: () => void shop.offers.refresh(view.productId) };
    return { key: `${key} error`, title: tag?.product.title ?? "", body: problem(t("shop.error"), t("shop.error.detail"), retry) };
  }
  const variant = firstVariant(found, variants.get(found.id) ?? tag?.variantId);
  if (!variant) return { key, title: tag?.product.title ?? "", body: problem(t("shop.missing"), t("shop.missing.detail")) };
  const bill = capabilities.vouchers && !capabilities.link ? shop.bills.$entries.get()[variant.id]?.value : undefined;
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

function cart({ shop, voice, now, acts, codes }: PanelFacts): PanelContent {
  return {
    key: "cart",
    title: voice.t("shop.cart"),
    aside: shop.$capabilities.get()?.shop.name,
    body: html`<shop-feed-cart
      class="view"
      .cart=${shop.cart.$cart.get()}
      .products=${shop.offers.$products.get()}
      .codes=${codes}
      .now=${now}
      .i18n=${voice}
      @act=${({ act }: ActEvent<CartAct>) => acts.cart(act)}
    ></shop-feed-cart>`,
  };
}

function link({ shop, voice, acts }: PanelFacts): PanelContent {
  const { name } = shop.link.$link.get();
  return {
    key: `link ${name}`,
    body: html`<shop-feed-account-link
      class="view"
      .capabilities=${shop.$capabilities.get()}
      .link=${name}
      .i18n=${voice}
      @act=${({ act }: ActEvent<LinkAct>) => acts.link(act)}
    ></shop-feed-account-link>`,
  };
}

function account({ shop, voice, acts }: PanelFacts): PanelContent {
  return {
    key: "account",
    title: voice.t("shop.account"),
    page: true,
    body: html`<shop-feed-account
      class="view"
      .capabilities=${shop.$capabilities.get()}
      .link=${shop.link.$link.get()}
      .i18n=${voice}
      @act=${({ act }: ActEvent<AccountAct>) => acts.account(act)}
    ></shop-feed-account>`,
  };
}

function seller(sellerId: string, { shop, voice }: PanelFacts): PanelContent {
  const { t } = voice;
  const entry = shop.sellers.$entries.get()[sellerId];
  // What came with a product is enough to begin with.
  const known = Object.values(shop.offers.$products.get()).find(({ product }) => product?.seller?.id === sellerId);
  const value = entry?.value ?? known?.product?.seller;
  const retry = { label: t("retry"), run: () => void shop.sellers.ensure(sellerId) };
  const content = { key: `seller ${sellerId}`, title: value?.name ?? t("shop.seller"), page: true };
  if (!value)
    return {
      ...content,
      body: entry?.status === "error" ? problem(t("shop.error"), t("shop.error.detail"), retry) : bones("page", voice),
    };
  return {
    ...content,
    body: html`<shop-feed-seller
      class="view"
      .seller=${value}
      .shop=${shop.$capabilities.get()?.shop.name ?? ""}
      .i18n=${voice}
    ></shop-feed-seller>`,
  };
}

function orders({ shop, voice, now, acts }: PanelFacts): PanelContent {
  const { t } = voice;
  const state = shop.orders.$orders.get();
  const content = { key: "orders", title: t("shop.orders"), page: true };
  if (state.orders.length === 0 && state.status !== "ready")
    return {
      ...content,
      body:
        state.status === "error"
          ? problem(t("shop.error"), t("shop.error.detail"), { label: t("retry"), run: () => void shop.orders.load() })
          : bones("page", voice),
    };
  return {
    ...content,
    body: html`<shop-feed-orders
      class="view"
      .orders=${state}
      .products=${shop.offers.$products.get()}
      .shop=${shop.$capabilities.get()?.shop.name ?? ""}
      .now=${now}
      .i18n=${voice}
      @act=${({ act }: ActEvent<OrdersAct>) => acts.orders(act)}
    ></shop-feed-orders>`,
  };
}

function order(orderId: string, { shop, voice, now }: PanelFacts): PanelContent {
  const { t } = voice;
  const { orders: all, status } = shop.orders.$orders.get();
  const found = all.find(({ id }) => id === orderId);
  const retry = { label: t("retry"), run: () => void shop.orders.refresh(orderId) };
  const content = { key: `order ${orderId}`, page: true, title: t("shop.order", { label: found?.label ?? "" }) };
  if (!found)
    return {
      ...content,
      body: status === "error" ? problem(t("shop.error"), t("shop.error.detail"), retry) : bones("page", voice),
    };
  return {
    ...content,
    body: html`<shop-feed-order
      class="view"
      .order=${found}
      .products=${shop.offers.$products.get()}
      .shop=${shop.$capabilities.get()?.shop.name ?? ""}
      .now=${now}
      .i18n=${voice}
    ></shop-feed-order>`,
  };
}
