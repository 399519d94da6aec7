import "@shop-feed/elements/commerce/define";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { frame } from "./frame.ts";
import { storyAdapter } from "./story-shop.ts";

const meta: Meta = { title: "Commerce/Seller" };
export default meta;

export const Vetted: StoryObj = {
  loaders: [async () => ({ seller: await storyAdapter("tempo").seller("lowlight") })],
  render: (_, { loaded }) =>
    frame(html`<shop-feed-seller .seller=${loaded["seller"]} .shop=${"Tempo Shop"}></shop-feed-seller>`),
};

/** Little is known, and that is said. */
export const New: StoryObj = {
  render: () =>
    frame(
      html`<shop-feed-seller
        .seller=${{ id: "n", name: "Fresh Start Ceramics", vetted: false, shipsWithinHours: 36 }}
        .shop=${"Tempo Shop"}
      ></shop-feed-seller>`,
    ),
};
