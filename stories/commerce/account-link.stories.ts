import "@shop-feed/elements/commerce/define";
import type { LinkName } from "@shop-feed/state";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { frame } from "./frame.ts";
import { storyAdapter } from "./story-shop.ts";

interface Args {
  link: LinkName;
}

const meta: Meta<Args> = {
  title: "Commerce/Account link",
  loaders: [async () => ({ capabilities: await storyAdapter("rivermart").capabilities() })],
  render: ({ link }, { loaded }) =>
    frame(
      html`<shop-feed-account-link
        .capabilities=${loaded["capabilities"]}
        .link=${link}
      ></shop-feed-account-link>`,
    ),
};
export default meta;
type Story = StoryObj<Args>;

export const WhatIsShared: Story = { args: { link: "unlinked" } };
export const Waiting: Story = { args: { link: "linking" } };
export const Linked: Story = { args: { link: "linked" } };
export const Denied: Story = { args: { link: "denied" } };
export const Expired: Story = { args: { link: "expired" } };
export const Failed: Story = { args: { link: "error" } };
export const SignInAgain: Story = { args: { link: "needs_reauth" } };
export const OneMorePermission: Story = { args: { link: "needs_scope" } };
