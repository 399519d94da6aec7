import { Failure } from "@shop-feed/contract/feed";
import "@shop-feed/elements/commerce/define";
import type { CartState } from "@shop-feed/state";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { frame } from "./frame.ts";
import { NOW, storyCheckout, storyProducts } from "./story-shop.ts";

interface Args {
  variants: readonly string[];
  change: Partial<CartState>;
}

const meta: Meta<Args> = {
  title: "Commerce/Cart",
  args: { variants: ["night-swim-black", "record-brush-walnut"], change: {} },
  loaders: [
    async ({ args: { variants } }) => {
      if (variants.length === 0) return { cart: { lines: [], count: 0, updating: false }, products: {} };
      const { checkout } = await storyCheckout("tempo", variants);
      const products = await storyProducts("tempo", ["night-swim", "record-brush", "mug-pair"]);
      const productOf = (variantId: string) =>
        Object.entries(products).find(([, { product }]) =>
          product?.variants.some(({ id }) => id === variantId),
        )?.[0] ?? "";
      const lines = checkout.lines.map(({ variantId, title, imageUrl, quantity }) => ({
        variantId,
        title,
        imageUrl,
        quantity,
        productId: productOf(variantId),
      }));
      return { cart: { lines, count: lines.length, quote: checkout, updating: false }, products };
    },
  ],
  render: ({ change }, { loaded }) =>
    frame(
      html`<shop-feed-cart
        .cart=${{ ...(loaded["cart"] as CartState), ...change }}
        .products=${loaded["products"]}
        .now=${NOW}
      ></shop-feed-cart>`,
    ),
};
export default meta;
type Story = StoryObj<Args>;

export const TwoThings: Story = {};
export const Updating: Story = { args: { change: { updating: true } } };
export const ChangeRefused: Story = {
  args: {
    change: {
      failure: new Failure({
        code: "out_of_stock",
        message: "Only one left",
        shopMessage: "Only one is left.",
      }),
    },
  },
};
export const Empty: Story = { args: { variants: [] } };
