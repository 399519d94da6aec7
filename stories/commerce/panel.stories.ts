import type { MemoryAdapter } from "@shop-feed/adapters/memory";
import "@shop-feed/elements/commerce/define";
import type { View } from "@shop-feed/state";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { frame } from "./frame.ts";
import { storyFeed } from "./story-feed.ts";
import type { StoryShop, StoryShopOptions } from "./story-shop.ts";

interface Args {
  shop: StoryShop;
  views: readonly View[];
  options: StoryShopOptions;
  /** What happens once the shop is known. */
  afterwards: (control: MemoryAdapter["control"]) => void;
}

/** The panel alone, over a whole shop: everything in it works. */
const meta: Meta<Args> = {
  title: "Commerce/Panel",
  args: { shop: "rivermart", options: {}, afterwards: () => undefined },
  loaders: [
    async ({ args }) => {
      const feed = storyFeed(args.shop, args.options);
      await feed.shop.start();
      args.afterwards(feed.adapter.control);
      for (const view of args.views) feed.session.surface.push(view);
      return { feed };
    },
  ],
  render: (_, { loaded }) => {
    const { session, shop } = loaded["feed"] as ReturnType<typeof storyFeed>;
    return frame(html`<shop-feed-panel .session=${session} .shop=${shop}></shop-feed-panel>`);
  },
};
export default meta;
type Story = StoryObj<Args>;

const sweatshirt: View = { kind: "product", productId: "sweatshirt" };

export const Product: Story = { args: { views: [sweatshirt] } };
export const ProductLinked: Story = { args: { views: [sweatshirt], options: { linked: true } } };
export const SellerOfAProduct: Story = {
  args: { views: [sweatshirt, { kind: "seller", sellerId: "halden" }] },
};
export const Loading: Story = {
  args: { views: [sweatshirt], afterwards: ({ delay }) => delay(3_600_000) },
};
export const DidNotLoad: Story = {
  args: { views: [sweatshirt], afterwards: ({ failNext }) => failNext("products", "server", 99) },
};
export const NotSoldHereAnyMore: Story = { args: { views: [{ kind: "product", productId: "gone" }] } };
export const EmptyCart: Story = { args: { shop: "tempo", views: [{ kind: "cart" }] } };
export const NoOrders: Story = { args: { views: [{ kind: "orders" }] } };
