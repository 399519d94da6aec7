import type { Voucher, VoucherReason } from "@shop-feed/contract/commerce";
import type { ShopVoice } from "../shop-voice.ts";

/** Ones that did something, then those the shop knows of, then the rest; each in the shop's order. */
export function sortedVouchers(vouchers: readonly Voucher[]): Voucher[] {
  const rank = { applied: 0, available: 1, not_applied: 2 } as const;
  return vouchers.toSorted((a, b) => rank[a.state] - rank[b.state]);
}

/** Why it is not used, e.g. "Not used: this cart is $7.00 short". Undefined when it is, or when nobody said why. */
export function whyNot(voucher: Voucher, voice: ShopVoice, now: number): string | undefined {
  if (voucher.state !== "not_applied" || voucher.reason === undefined) return undefined;
  const why = reasonWords(voucher.reason, voucher, voice, now);
  return voice.t(voucher.reason === "unknown_code" ? "shop.voucher.notAccepted" : "shop.voucher.notUsed", {
    why,
  });
}

function reasonWords(
  reason: VoucherReason,
  { shortfall, endsAt }: Voucher,
  voice: ShopVoice,
  now: number,
): string {
  const { t } = voice;
  if (reason === "below_minimum")
    return shortfall
      ? t("shop.voucher.below_minimum", { amount: voice.money(shortfall) })
      : t("shop.voucher.below_minimum.unknown");
  if (reason === "expired")
    return endsAt
      ? t("shop.voucher.expired", { date: voice.date(endsAt, now) })
      : t("shop.voucher.expired.undated");
  return t(`shop.voucher.${reason}`);
}

/** Adds what the shopper typed to the codes in use; the same code in another spelling is not added twice. */
export function withCode(vouchers: readonly Voucher[], typed: string): readonly string[] {
  const used = vouchers.filter(({ state }) => state === "applied").map(({ code }) => code);
  const code = typed.trim();
  return used.some((other) => other.toLowerCase() === code.toLowerCase()) ? used : [...used, code];
}

/** "Vouchers, best two applied for you". */
export function vouchersTitle(vouchers: readonly Voucher[], chosen: boolean, { t }: ShopVoice): string {
  const count = vouchers.filter(({ state }) => state === "applied").length;
  if (count === 0) return t("shop.voucher.title");
  if (chosen) return t("shop.voucher.titleChosen", { count });
  return count === 2 ? t("shop.voucher.titleBestTwo") : t("shop.voucher.titleBest", { count });
}
