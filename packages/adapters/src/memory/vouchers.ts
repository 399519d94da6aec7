import type { Voucher, VoucherReason } from "@shop-feed/contract/commerce";
import { portion } from "./pricing.ts";
import type { Shop } from "./shop.ts";
import type { ShopVoucher } from "./shop-file.ts";

/** No more than this many at once. */
const MOST = 2;

/** What vouchers are weighed against, in minor units, membership already taken off. */
export interface Basket {
  readonly lines: readonly { readonly sellerId: string; readonly amount: number }[];
  readonly delivery: number;
}

interface AppliedVoucher {
  readonly voucher: ShopVoucher;
  /** What it takes off, positive. */
  readonly amount: number;
}

export interface Judgement {
  readonly applied: readonly AppliedVoucher[];
  /** Every voucher that was weighed, used or not, with why. */
  readonly vouchers: readonly Voucher[];
}

/** `codes` undefined: the shop picks the best two; given: only those, in that order. */
export function judgeVouchers(shop: Shop, basket: Basket, codes: readonly string[] | undefined): Judgement {
  const all = shop.file.vouchers ?? [];
  const usable = all.filter((voucher) => !refusal(shop, basket, voucher));
  const chosen = codes ? asAsked(usable, codes) : best(usable, basket);
  const applied = worth(chosen, basket);
  const unknown = (codes ?? []).filter((code) => !all.some((voucher) => sameCode(voucher.code, code)));
  return {
    applied,
    vouchers: [
      ...all.map((voucher) => verdict(shop, basket, voucher, applied, codes)),
      ...unknown.map((code): Voucher => ({
        code,
        title: code,
        state: "not_applied",
        reason: "unknown_code",
      })),
    ],
  };
}

/** The list before there is a basket: only time, past use and past orders can speak against one. */
export function listVouchers(shop: Shop): Voucher[] {
  return (shop.file.vouchers ?? []).map((voucher) => {
    const reason = shopperRefusal(shop, voucher);
    return { ...facts(voucher), state: reason ? "not_applied" : "available", reason };
  });
}

interface Refusal {
  readonly reason: VoucherReason;
  readonly missing?: number;
}

function refusal(shop: Shop, basket: Basket, voucher: ShopVoucher): Refusal | undefined {
  const reason = shopperRefusal(shop, voucher);
  if (reason) return { reason };
  const base = goods(basket, voucher);
  if (voucher.seller && base === 0) return { reason: "wrong_seller" };
  const missing = (voucher.minimum ?? 0) - base;
  if (missing > 0) return { reason: "below_minimum", missing };
  // A voucher that takes nothing off here would only hold a place.
  return reduction(voucher, basket, base) === 0 ? { reason: "better_used" } : undefined;
}

function shopperRefusal({ clock, memory }: Shop, voucher: ShopVoucher): VoucherReason | undefined {
  const now = clock.now();
  if (voucher.ends_at && Date.parse(voucher.ends_at) <= now) return "expired";
  if (voucher.starts_at && Date.parse(voucher.starts_at) > now) return "not_started";
  const used = memory.orders.filter(({ voucherCodes }) => voucherCodes.includes(voucher.code)).length;
  if (voucher.uses !== undefined && used >= voucher.uses) return "used_up";
  if (voucher.audience === "new_customer" && memory.orders.length > 0) return "ineligible_user";
  return undefined;
}

function asAsked(usable: readonly ShopVoucher[], codes: readonly string[]): ShopVoucher[] {
  const chosen: ShopVoucher[] = [];
  for (const code of codes) {
    const voucher = usable.find((entry) => sameCode(entry.code, code));
    if (voucher && !chosen.includes(voucher) && combines([...chosen, voucher])) chosen.push(voucher);
  }
  return chosen;
}

/** The one or two that take the most off together; of equals the fewer, then the shop's order. */
function best(usable: readonly ShopVoucher[], basket: Basket): ShopVoucher[] {
  const pairs = usable.flatMap((first, at) => usable.slice(at + 1).map((second) => [first, second]));
  let winner: ShopVoucher[] = [];
  for (const choice of [...usable.map((voucher) => [voucher]), ...pairs])
    if (combines(choice) && saving(choice, basket) > saving(winner, basket)) winner = choice;
  return winner;
}

function combines(chosen: readonly ShopVoucher[]): boolean {
  return chosen.length <= 1 || (chosen.length <= MOST && chosen.every(({ combinable = true }) => combinable));
}

function saving(chosen: readonly ShopVoucher[], basket: Basket): number {
  return worth(chosen, basket).reduce((sum, { amount }) => sum + amount, 0);
}

/** Together they never take off more than there is. */
function worth(chosen: readonly ShopVoucher[], basket: Basket): AppliedVoucher[] {
  let left = goods(basket);
  return chosen.map((voucher) => {
    const amount = reduction(voucher, basket, goods(basket, voucher));
    if (voucher.kind === "free_delivery") return { voucher, amount };
    const taken = Math.min(amount, left);
    left -= taken;
    return { voucher, amount: taken };
  });
}

function reduction({ kind, value = 0 }: ShopVoucher, basket: Basket, base: number): number {
  if (kind === "free_delivery") return basket.delivery;
  return kind === "percent" ? portion(base, Math.min(value, 100), 100) : Math.min(value, base);
}

/** What a voucher's seller has in the basket; without one, all goods. */
function goods({ lines }: Basket, voucher?: ShopVoucher): number {
  return lines.reduce(
    (sum, { sellerId, amount }) => sum + (voucher?.seller && voucher.seller !== sellerId ? 0 : amount),
    0,
  );
}

function verdict(
  shop: Shop,
  basket: Basket,
  voucher: ShopVoucher,
  applied: readonly AppliedVoucher[],
  codes: readonly string[] | undefined,
): Voucher {
  const used = applied.find((entry) => entry.voucher === voucher);
  if (used) return { ...facts(voucher), state: "applied", amount: shop.money(used.amount) };
  const no = refusal(shop, basket, voucher);
  if (no)
    return {
      ...facts(voucher),
      state: "not_applied",
      reason: no.reason,
      shortfall: no.missing ? shop.money(no.missing) : undefined,
    };
  if (!codes) return { ...facts(voucher), state: "not_applied", reason: "better_used" };
  const asked = codes.some((code) => sameCode(code, voucher.code));
  return {
    ...facts(voucher),
    ...(asked ? { state: "not_applied", reason: "not_combinable" } : { state: "available" }),
  };
}

function facts({
  code,
  title,
  seller,
  ends_at: endsAt,
}: ShopVoucher): Pick<Voucher, "code" | "title" | "sellerId" | "endsAt"> {
  return { code, title, sellerId: seller, endsAt };
}

/** People type codes in any case. */
function sameCode(a: string, b: string): boolean {
  return a.toUpperCase() === b.trim().toUpperCase();
}
