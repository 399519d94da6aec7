import type { Product, Variant } from "@shop-feed/contract/commerce";
import type { ActEvent } from "@shop-feed/elements/commerce";
import "@shop-feed/elements/commerce/define";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { expect, userEvent, within } from "storybook/test";
import { storyProduct } from "./story-shop.ts";

const meta: Meta = { title: "Commerce/Variant picker" };
export default meta;

const picker = (product: Product, variantId: string | undefined) =>
  html`<div style="max-inline-size: 350px; padding: 8px 20px 24px">
    <shop-feed-variant-picker
      .product=${product}
      .variantId=${variantId}
      @act=${(event: ActEvent<{ variantId: string }>) =>
        Object.assign(event.currentTarget as HTMLElement, { variantId: event.act.variantId })}
    ></shop-feed-variant-picker>
  </div>`;

export const ColoursAndSizes: StoryObj = {
  loaders: [() => storyProduct("rivermart", "sweatshirt", { linked: true })],
  render: (_, { loaded }) => picker(loaded["product"] as Product, "sweatshirt-oat-m"),
};

/** Choosing a frame that has no blue goes to the nearest bike that can be bought. */
export const ThreeAxes: StoryObj = {
  loaders: [
    async () => {
      const { product } = await storyProduct("rivermart", "sweatshirt");
      return { product: threeAxes(product) };
    },
  ],
  render: (_, { loaded }) => picker(loaded["product"] as Product, "S Blue 500 Wh"),
  async play({ canvasElement }) {
    const root = canvasElement.querySelector("shop-feed-variant-picker")?.shadowRoot;
    if (!root) throw new Error("The picker did not render");
    const shown = within(root as unknown as HTMLElement);
    await userEvent.click(shown.getByRole("radio", { name: "Step-through" }));
    await expect(shown.getByRole("radio", { name: "500 Wh" })).toBeChecked();
    await expect(shown.getByRole("radio", { name: /^Sand/ })).toBeChecked();
  },
};

function threeAxes(product: Product): Product {
  const [first] = product.variants as [Variant];
  const axes = ["Frame", "Color", "Battery"] as const;
  const of = (...labels: string[]): Variant => ({
    ...first,
    id: labels.join(" "),
    options: Object.fromEntries(axes.map((name, index) => [name, labels[index] ?? ""])),
  });
  const variants = [
    of("S", "Blue", "500 Wh"),
    of("S", "Sand", "750 Wh"),
    of("Step-through", "Sand", "500 Wh"),
    of("Step-through", "Sand", "750 Wh"),
  ];
  const options = axes.map((name) => ({
    name,
    values: [...new Set(variants.map((variant) => variant.options[name] ?? ""))].map((label) => ({ label })),
  }));
  return { ...product, options, variants };
}
