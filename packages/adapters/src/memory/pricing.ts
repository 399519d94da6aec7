import type { MembershipBenefit } from "@shop-feed/contract/commerce";
import type { Shop } from "./shop.ts";
import type { ShopVariant } from "./shop-file.ts";
import type { Shopper } from "./shopper.ts";

export interface UnitPrice {
  /** What everyone pays, in minor units. */
  readonly open: number;
  /** What this shopper pays; never more. */
  readonly paid: number;
}

function prices(shop: Shop, variant: ShopVariant): { open: number; member: number | undefined } {
  const changed = shop.memory.prices[variant.id];
  const open = changed?.price ?? variant.price;
  const member = changed ? changed.memberPrice : variant.member_price;
  return { open, member: member === undefined ? undefined : Math.min(member, open) };
}

export function unitPrice(shop: Shop, variant: ShopVariant, { account }: Shopper): UnitPrice {
  const { open, member } = prices(shop, variant);
  return { open, paid: account?.member && shop.memory.membershipKnown ? (member ?? open) : open };
}

/** Undefined at shops without a programme. Until the account is linked the shop cannot know. */
export function membershipBenefit(
  shop: Shop,
  variant: ShopVariant,
  { account }: Shopper,
): MembershipBenefit | undefined {
  const program = shop.file.membership?.program;
  if (!program) return undefined;
  const { open, member } = prices(shop, variant);
  const publicPrice = shop.money(open);
  if (member === undefined) return { program, state: "not_eligible", publicPrice };
  if (!account || !shop.memory.membershipKnown) return { program, state: "unknown", publicPrice };
  return { program, state: account.member ? "eligible" : "not_member", publicPrice };
}

/** `rate` parts of `whole` of an amount, rounded half up. Exact: the product may leave the safe integers. */
export function portion(amount: number, rate: number, whole: number): number {
  return Number((2n * BigInt(amount) * BigInt(rate) + BigInt(whole)) / (2n * BigInt(whole)));
}
