import { enCommerce } from "../i18n/en-commerce.ts";
import { english, type I18n } from "../i18n/i18n.ts";
import type { MessageParams } from "../i18n/catalogue.ts";

/** Every sentence of the shop's half. */
export type ShopMessageKey = keyof typeof enCommerce;

export function isShopMessage(key: string): key is ShopMessageKey {
  return Object.hasOwn(enCommerce, key);
}

/** A feed's voice that also knows the shop's words; what the page's catalogue says goes first. */
export interface ShopVoice extends Omit<I18n, "t"> {
  readonly t: (
    key: ShopMessageKey | "retry" | "surface.close" | "surface.loading",
    params?: MessageParams,
  ) => string;
}

export const shopVoice = (i18n: I18n): ShopVoice => i18n.with(enCommerce);

/** For a view nobody gave a voice. */
export const englishShop: ShopVoice = shopVoice(english);

/** `a, b, c`: a plain enumeration in the way of the language. */
export function enumerate({ locale }: ShopVoice, items: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: "unit", style: "short" }).format(items);
}

/** `9:41 am` today, `Thu 19 Nov` before. */
export function asOf({ time, date }: ShopVoice, at: string, now: number): string {
  return new Date(at).toDateString() === new Date(now).toDateString() ? time(at) : date(at, now);
}
