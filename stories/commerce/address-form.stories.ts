import "@shop-feed/elements/commerce/define";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { expect, userEvent, within } from "storybook/test";

const meta: Meta = {
  title: "Commerce/Address form",
  render: () =>
    html`<div style="max-inline-size: 350px; padding: 20px">
      <shop-feed-address-form .countries=${["US", "CA"]} cancelable></shop-feed-address-form>
    </div>`,
};
export default meta;

export const Empty: StoryObj = {};

/** What is missing is named beside its field, and the first of them has focus. */
export const Incomplete: StoryObj = {
  async play({ canvasElement }) {
    const root = canvasElement.querySelector("shop-feed-address-form")?.shadowRoot;
    if (!root) throw new Error("The form did not render");
    const form = within(root as unknown as HTMLElement);
    await userEvent.type(form.getByLabelText("Postal code"), "606");
    await userEvent.click(form.getByRole("button", { name: "Use this address" }));
    await expect(await form.findByText("Enter a postal code like 60607")).toBeVisible();
    await expect(form.getByLabelText("First name")).toHaveAccessibleDescription("Enter a first name");
    await expect(root.activeElement).toBe(form.getByLabelText("First name"));
  },
};
