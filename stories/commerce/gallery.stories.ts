import type { Product } from "@shop-feed/contract/commerce";
import "@shop-feed/elements/commerce/define";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { storyProduct } from "./story-shop.ts";

const meta: Meta = { title: "Commerce/Gallery" };
export default meta;

export const SeveralPictures: StoryObj = {
  loaders: [() => storyProduct("rivermart", "sweatshirt")],
  render: (_, { loaded }) => {
    const { images, title } = loaded["product"] as Product;
    return html`<div style="max-inline-size: 372px; padding: 14px">
      <shop-feed-gallery .images=${images} .subject=${title}></shop-feed-gallery>
    </div>`;
  },
};
