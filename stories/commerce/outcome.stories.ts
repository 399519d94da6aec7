import type { Checkout, Order } from "@shop-feed/contract/commerce";
import "@shop-feed/elements/commerce/define";
import type { CheckoutState } from "@shop-feed/state";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { frame } from "./frame.ts";
import { NOW, storyCheckout, storyOrder, storyProducts } from "./story-shop.ts";

const VARIANTS = ["sweatshirt-oat-m"];

interface Loaded {
  checkout: Checkout;
  dearer: Checkout;
  order: Order;
}

const outcome = (
  name: CheckoutState["name"],
  part: (loaded: Loaded) => Partial<CheckoutState> = () => ({}),
): StoryObj => ({
  render: (_, { loaded }) => {
    const facts = loaded as unknown as Loaded;
    const state: CheckoutState = {
      name,
      lines: [],
      updating: false,
      checkout: facts.checkout,
      ...part(facts),
    };
    return frame(
      html`<shop-feed-outcome
        .checkout=${state}
        .products=${loaded["products"]}
        .shop=${"Rivermart"}
        .now=${NOW}
      ></shop-feed-outcome>`,
    );
  },
});

const meta: Meta = {
  title: "Commerce/Outcome",
  loaders: [
    async () => {
      const { adapter, checkout } = await storyCheckout("rivermart", VARIANTS, { linked: true });
      adapter.control.setPrice("sweatshirt-oat-m", 7000, 6100);
      const dearer = await adapter.getCheckout(checkout.id);
      const { order } = await storyOrder("rivermart", VARIANTS);
      return { checkout, dearer, order, products: await storyProducts("rivermart", ["sweatshirt"]) };
    },
  ],
};
export default meta;

export const Placing = outcome("placing");
export const Placed = outcome("placed", ({ order }) => ({ order }));
export const PriceChanged = outcome("price_changed", ({ checkout, dearer }) => ({
  checkout: dearer,
  previous: checkout,
  before: checkout.total,
}));
export const PriceChangedAfterAReload = outcome("price_changed", ({ checkout, dearer }) => ({
  checkout: dearer,
  before: checkout.total,
}));
export const Declined = outcome("declined", () => ({ declinedInstrumentId: "visa-4242" }));
export const SoldOut = outcome("out_of_stock", () => ({ variantIds: VARIANTS }));
export const ContinueAtTheShop = outcome("buyer_action", () => ({
  continueUrl: "https://rivermart.example/checkout/1",
  reason: "Your bank asks for a confirmation.",
}));
export const OutcomeUnknown = outcome("outcome_unknown");
export const SignInAgain = outcome("needs_link");
export const Failed = outcome("failed", () => ({ reason: "This shop takes no orders at the moment." }));
