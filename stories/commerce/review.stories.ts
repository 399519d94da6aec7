import type { Checkout, CheckoutMessage } from "@shop-feed/contract/commerce";
import "@shop-feed/elements/commerce/define";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { frame } from "./frame.ts";
import { NOW, type StoryShop, type StoryShopOptions, storyCheckout, storyProducts } from "./story-shop.ts";

interface Args {
  shop: StoryShop;
  variants: readonly string[];
  options: StoryShopOptions;
  change: Partial<Checkout>;
  updating: boolean;
}

const message = (part: Partial<CheckoutMessage>): CheckoutMessage => ({
  type: "warning",
  code: "note",
  content: "",
  disclosure: false,
  ...part,
});

const meta: Meta<Args> = {
  title: "Commerce/Review",
  args: {
    shop: "rivermart",
    variants: ["sweatshirt-oat-m"],
    options: { linked: true },
    change: {},
    updating: false,
  },
  loaders: [
    async ({ args: { shop, variants, options } }) => ({
      ...(await storyCheckout(shop, variants, options)),
      products: await storyProducts(shop, shop === "tempo" ? ["night-swim", "record-brush"] : ["sweatshirt"]),
    }),
  ],
  render: ({ shop, change, updating }, { loaded }) =>
    frame(
      html`<shop-feed-review
        .checkout=${{ ...(loaded["checkout"] as Checkout), ...change }}
        .products=${loaded["products"]}
        .shop=${shop === "tempo" ? "Tempo Shop" : "Rivermart"}
        .updating=${updating}
        .now=${NOW}
      ></shop-feed-review>`,
    ),
};
export default meta;
type Story = StoryObj<Args>;

const tempo = { shop: "tempo", variants: ["night-swim-black", "record-brush-walnut"] } as const;

export const Linked: Story = {};
export const NativeShop: Story = { args: tempo };
export const GuestWithoutAddress: Story = { args: { ...tempo, options: { account: null } } };
export const Updating: Story = { args: { updating: true } };
export const NoWayToPay: Story = { args: { change: { instruments: [] } } };
export const Messages: Story = {
  args: {
    change: {
      messages: [
        message({ content: "Ships in two parcels this week." }),
        message({
          path: "$.line_items[0]",
          content: "Contains cotton treated with a flame retardant.",
          disclosure: true,
        }),
        message({
          type: "error",
          code: "address_undeliverable",
          path: "$.fulfillment.methods[0].selected_destination_id",
          content: "Does not ship to this address",
          severity: "recoverable",
        }),
      ],
      links: [
        { type: "privacy_policy", url: "https://rivermart.example/privacy" },
        { type: "terms_of_sale", url: "https://rivermart.example/terms" },
      ],
    },
  },
};
