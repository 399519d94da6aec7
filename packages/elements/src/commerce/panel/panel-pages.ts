import { html } from "lit";
import type { ActEvent } from "../act-event.ts";
import type { AccountAct } from "../account/account-act.ts";
import type { OrdersAct } from "../orders/orders-act.ts";
import type { PanelContent, PanelFacts } from "./panel-facts.ts";
import { bones, problem, untilKnown } from "./panel-states.ts";

export function accountContent({ shop, voice, acts }: PanelFacts): PanelContent {
  return {
    key: "account",
    title: voice.t("shop.account"),
    page: true,
    body:
      untilKnown("page", shop, voice) ??
      html`<shop-feed-account
        class="view"
        .capabilities=${shop.$capabilities.get()}
        .link=${shop.link.$link.get()}
        .i18n=${voice}
        @act=${({ act }: ActEvent<AccountAct>) => acts.account(act)}
      ></shop-feed-account>`,
  };
}

export function sellerContent(sellerId: string, { shop, voice }: PanelFacts): PanelContent {
  const { t } = voice;
  const entry = shop.sellers.$entries.get()[sellerId];
  // What came with a product is enough to begin with.
  const known = Object.values(shop.offers.$products.get()).find(
    ({ product }) => product?.seller?.id === sellerId,
  );
  const value = entry?.value ?? known?.product?.seller;
  const retry = { label: t("retry"), run: () => void shop.sellers.ensure(sellerId) };
  const content = { key: `seller ${sellerId}`, title: value?.name ?? t("shop.seller"), page: true };
  if (!value)
    return {
      ...content,
      body:
        entry?.status === "error"
          ? problem(t("shop.error"), t("shop.error.detail"), retry)
          : bones("page", voice),
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

export function ordersContent({ shop, voice, now, acts }: PanelFacts): PanelContent {
  const { t } = voice;
  const state = shop.orders.$orders.get();
  const content = { key: "orders", title: t("shop.orders"), page: true };
  if (state.orders.length === 0 && state.status !== "ready")
    return {
      ...content,
      body:
        state.status === "error"
          ? problem(t("shop.error"), t("shop.error.detail"), {
              label: t("retry"),
              run: () => void shop.orders.load(),
            })
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

export function orderContent(orderId: string, { shop, voice, now }: PanelFacts): PanelContent {
  const { t } = voice;
  const { orders: all, status } = shop.orders.$orders.get();
  const found = all.find(({ id }) => id === orderId);
  const retry = { label: t("retry"), run: () => void shop.orders.refresh(orderId) };
  const content = {
    key: `order ${orderId}`,
    page: true,
    title: t("shop.order", { label: found?.label ?? "" }),
  };
  if (!found)
    return {
      ...content,
      body:
        status === "error" ? problem(t("shop.error"), t("shop.error.detail"), retry) : bones("page", voice),
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
