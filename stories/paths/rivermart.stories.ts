import "@shop-feed/elements/define";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { expect } from "storybook/test";
import { storyFeed } from "../commerce/story-feed.ts";
import { press, sees } from "./path.ts";

const meta: Meta = { title: "Paths/Rivermart" };
export default meta;

/** Watch, tap, link once, buy: the clip never goes away. */
export const WatchLinkBuy: StoryObj = {
  loaders: [
    async () => {
      const feed = storyFeed("rivermart");
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
    const { told, adapter, session } = loaded["feed"] as ReturnType<typeof storyFeed>;
    const clip = session.feed.$feed.get().activeIndex;
    await press(canvasElement, /^View /);
    await sees(canvasElement, "Rivermart price for everyone, as of");
    await press(canvasElement, /^Link Rivermart account$/);
    await sees(canvasElement, "Linking Rivermart");
    await sees(canvasElement, "Linked to Rivermart");
    await sees(canvasElement, "You save");
    await press(canvasElement, /^Buy now$/);
    await sees(canvasElement, "Review order");
    await press(canvasElement, /^Place order, \$/);
    await sees(canvasElement, "Order placed");
    const { orders } = await adapter.listOrders();
    await expect(orders).toHaveLength(1);
    await expect(orders[0]?.attribution?.post).toBe(session.feed.$feed.get().posts[clip]?.id);
    await expect(told).toContain("order_placed");
    await press(canvasElement, /^Keep watching$/);
    await expect(session.surface.$surface.get().views).toHaveLength(0);
    await expect(session.feed.$feed.get().activeIndex).toBe(clip);
  },
};
