import "@shop-feed/elements/define";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { expect } from "storybook/test";
import { storyFeed } from "../commerce/story-feed.ts";
import { press, sees } from "./path.ts";

const meta: Meta = { title: "Paths/Tempo Shop" };
export default meta;

/** A cart of two, vouchers as one computed price, a card that is declined, an order whose parcel moves. */
export const CartVoucherOrder: StoryObj = {
  loaders: [
    async () => {
      const feed = storyFeed("tempo");
      await Promise.all([feed.session.feed.start(), feed.shop.start()]);
      return { feed };
    },
  ],
  render: (_, { loaded }) => {
    const { session, shop } = loaded["feed"] as ReturnType<typeof storyFeed>;
    return html`<div
      style="position: relative; inline-size: 390px; max-inline-size: 100%; block-size: 844px; max-block-size: 100dvh; margin: auto"
    >
      <shop-feed-view
        .session=${session}
        .shop=${shop}
        .loadPanel=${() => import("@shop-feed/elements/commerce/define")}
      ></shop-feed-view>
    </div>`;
  },
  async play({ canvasElement, loaded }) {
    const { session, adapter } = loaded["feed"] as ReturnType<typeof storyFeed>;
    session.surface.open({ kind: "product", productId: "night-swim" });
    await sees(canvasElement, "You pay");
    await press(canvasElement, /^Add to cart$/);
    await sees(canvasElement, "Open cart, 1 item");
    session.surface.open({ kind: "product", productId: "record-brush" });
    await press(canvasElement, /^Add to cart$/);
    await press(canvasElement, /^Open cart, 2 items$/);
    await sees(canvasElement, "Vouchers, best two applied for you");
    await sees(canvasElement, "Not used: this cart is $7.00 short");
    await press(canvasElement, /^Check out, \$/);
    await sees(canvasElement, "Review order");

    await press(canvasElement, /^Change, Pay with$/);
    await press(canvasElement, /0002$/);
    await press(canvasElement, /^Place order, \$/);
    await sees(canvasElement, "Visa ending in 0002 was declined");
    await press(canvasElement, /4242$/);
    await press(canvasElement, /^Place order, \$/);
    await sees(canvasElement, "Order placed");

    await press(canvasElement, /^Track order$/);
    await sees(canvasElement, "Getting ready");
    const { orders } = await adapter.listOrders();
    await expect(orders).toHaveLength(1);
    await expect(orders[0]?.lines).toHaveLength(2);
  },
};
