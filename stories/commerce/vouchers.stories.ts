import type { Voucher } from "@shop-feed/contract/commerce";
import "@shop-feed/elements/commerce/define";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { NOW } from "./story-shop.ts";

const usd = (amount: number) => ({ amount, currency: "USD" });

interface Args {
  vouchers: readonly Voucher[];
  codes: readonly string[] | undefined;
}

const meta: Meta<Args> = {
  title: "Commerce/Vouchers",
  render: ({ vouchers, codes }) =>
    html`<div style="max-inline-size: 350px; padding: 20px">
      <shop-feed-vouchers .vouchers=${vouchers} .codes=${codes} .now=${NOW}></shop-feed-vouchers>
    </div>`,
};
export default meta;
type Story = StoryObj<Args>;

const off = (title: string, part: Partial<Voucher>): Voucher => ({
  code: title,
  title,
  state: "not_applied",
  ...part,
});

export const BestTwo: Story = {
  args: {
    vouchers: [
      { code: "LOW10", title: "10% off Lowlight Records", state: "applied", amount: usd(530) },
      { code: "FREESHIP40", title: "Free delivery from $40", state: "applied", amount: usd(400) },
      off("$8 off from $60", { reason: "below_minimum", shortfall: usd(700) }),
    ],
  },
};

export const EveryReason: Story = {
  args: {
    vouchers: [
      off("15% off, summer", { reason: "expired", endsAt: "2026-08-31T23:59:59Z" }),
      off("Winter sale", { reason: "not_started" }),
      off("$5 off a first order", { reason: "ineligible_user" }),
      off("Marisol Pearls, $10 off", { reason: "wrong_seller" }),
      off("20% off, alone", { reason: "not_combinable" }),
      off("Thank you", { reason: "used_up" }),
      off("$2 off", { reason: "better_used" }),
      off("NOPE", { reason: "unknown_code" }),
    ],
  },
};

export const OwnChoice: Story = {
  args: {
    vouchers: [{ code: "LOW10", title: "10% off Lowlight Records", state: "applied" }],
    codes: ["LOW10"],
  },
};
