import "@shop-feed/elements/commerce/define";
import type { LinkState } from "@shop-feed/state";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { frame } from "./frame.ts";
import { type StoryShop, storyAdapter } from "./story-shop.ts";

interface Args {
  shop: StoryShop;
  link: LinkState;
}

const account = {
  displayName: "Ada Lindqvist",
  program: "River Plus",
  member: true,
  defaultAddress: "Home, 1420 W Larch St",
};

const meta: Meta<Args> = {
  title: "Commerce/Account",
  args: { shop: "rivermart" },
  loaders: [async ({ args }) => ({ capabilities: await storyAdapter(args.shop).capabilities() })],
  render: ({ link }, { loaded }) =>
    frame(
      html`<shop-feed-account .capabilities=${loaded["capabilities"]} .link=${link}></shop-feed-account>`,
    ),
};
export default meta;
type Story = StoryObj<Args>;

export const Linked: Story = { args: { link: { name: "linked", account } } };
export const NotAMember: Story = {
  args: { link: { name: "linked", account: { ...account, member: false } } },
};
export const SignInAgain: Story = { args: { link: { name: "needs_reauth", account } } };
export const Unlinking: Story = { args: { link: { name: "unlinking", account } } };
export const NotLinked: Story = { args: { link: { name: "unlinked" } } };
export const Guest: Story = { args: { shop: "tempo", link: { name: "unlinked" } } };
