import type { Order } from "@shop-feed/contract/commerce";
import "@shop-feed/elements/commerce/define";
import type { OrdersState } from "@shop-feed/state";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { frame } from "./frame.ts";
import { NOW, storyOrder, storyProducts } from "./story-shop.ts";

const meta: Meta = { title: "Commerce/Orders" };
export default meta;

const list = (orders: OrdersState, products = {}) =>
  frame(
    html`<shop-feed-orders
      .orders=${orders}
      .products=${products}
      .shop=${"Tempo Shop"}
      .now=${NOW}
    ></shop-feed-orders>`,
  );

export const OnTheWayAndEarlier: StoryObj = {
  loaders: [
    async () => {
      const { order: fresh } = await storyOrder("tempo", ["night-swim-black", "record-brush-walnut"]);
      const { order: old } = await storyOrder("tempo", ["record-brush-walnut"], 24 * 30);
      return { orders: [fresh, old], products: await storyProducts("tempo", ["night-swim", "record-brush"]) };
    },
  ],
  render: (_, { loaded }) =>
    list(
      { status: "ready", orders: loaded["orders"] as Order[], atEnd: false },
      loaded["products"] as object,
    ),
};

export const None: StoryObj = { render: () => list({ status: "ready", orders: [], atEnd: true }) };

export const OneOrder: StoryObj = {
  loaders: [async () => storyOrder("tempo", ["night-swim-black"], 20)],
  render: (_, { loaded }) =>
    frame(
      html`<shop-feed-order .order=${loaded["order"]} .shop=${"Tempo Shop"} .now=${NOW}></shop-feed-order>`,
    ),
};

/** A parcel that left the usual way promises nothing more. */
export const LostParcel: StoryObj = {
  loaders: [
    async () => {
      const { adapter, order } = await storyOrder("tempo", ["night-swim-black"], 20);
      adapter.control.setParcelState(order.id, "lost");
      return { order: await adapter.getOrder(order.id) };
    },
  ],
  render: (_, { loaded }) =>
    frame(
      html`<shop-feed-order .order=${loaded["order"]} .shop=${"Tempo Shop"} .now=${NOW}></shop-feed-order>`,
    ),
};
