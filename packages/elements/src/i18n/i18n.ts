import { formatMoney, type Money, type MoneyFormat } from "@shop-feed/contract/feed";
import type { Catalogue, MessageParams } from "./catalogue.ts";
import { formatDate, formatDay, formatDeliveryWindow, formatTime } from "./dates.ts";
import { en, type FeedMessageKey } from "./en.ts";

/** The feed's own keys; the shop's start with `shop.` and are checked beside their catalogue. */
export type MessageKey = FeedMessageKey | `shop.${string}`;

/** How one feed speaks: never page-global, so two feeds may speak two languages. Immutable; its functions stand alone. */
export interface I18n {
  /** BCP 47. */
  readonly locale: string;
  readonly dir: "ltr" | "rtl";
  /** The words for a key. `count` among the params chooses the plural. An unknown key is shown as it is. */
  readonly t: (key: MessageKey, params?: MessageParams) => string;
  readonly money: (money: Money, format?: MoneyFormat) => string;
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** `9:41 am`. Takes ISO 8601 or epoch milliseconds, as do the others. */
  readonly time: (at: string | number) => string;
  /** `Sat 21 Nov`. */
  readonly date: (at: string | number, now?: number) => string;
  /** `tomorrow, Sat 21 Nov`. */
  readonly day: (at: string | number, now?: number) => string;
  /** `tomorrow, Sat 21 Nov` or `Mon 23 Nov to Wed 25 Nov`. */
  readonly deliveryWindow: (earliest: string | number, latest: string | number, now?: number) => string;
  /** `XS, S and M`. */
  readonly list: (items: readonly string[]) => string;
  readonly plural: (count: number) => Intl.LDMLPluralRule;
  /** The same voice, with words for a part that loads later. What this one already says goes first. */
  readonly with: (defaults: Catalogue) => I18n;
}

const RTL = new Set(["ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"]);

/**
 * @param locale BCP 47, e.g. `en-US`
 * @param catalogue words in that language; what it lacks is said in English
 */
export function createI18n(locale: string, catalogue: Catalogue = {}): I18n {
  return speak(locale, [catalogue, en]);
}

function speak(locale: string, catalogues: readonly Catalogue[]): I18n {
  const rules = new Intl.PluralRules(locale);
  const dir = RTL.has(new Intl.Locale(locale).language) ? "rtl" : "ltr";
  const at = (when: string | number) => new Date(when);

  function t(key: string, params: MessageParams = {}): string {
    const message = catalogues.find((words) => Object.hasOwn(words, key))?.[key] ?? key;
    const count = params["count"];
    const text =
      typeof message === "string" ? message : (message[rules.select(Number(count))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = params[name];
      if (value === undefined) return place;
      const shown = typeof value === "number" ? new Intl.NumberFormat(locale).format(value) : value;
      // A Latin name or an amount inside right-to-left words keeps its own order only when isolated.
      return dir === "rtl" ? `\u2068${shown}\u2069` : shown;
    });
  }

  return {
    locale,
    dir,
    t,
    money: (money, format) => formatMoney(money, locale, format),
    number: (value, options) => new Intl.NumberFormat(locale, options).format(value),
    time: (when) => formatTime(at(when), locale),
    date: (when, now = Date.now()) => formatDate(at(when), locale, at(now)),
    day: (when, now = Date.now()) => formatDay(at(when), locale, at(now)),
    deliveryWindow: (earliest, latest, now = Date.now()) =>
      formatDeliveryWindow(at(earliest), at(latest), locale, at(now)),
    list: (items) => new Intl.ListFormat(locale, { type: "conjunction" }).format(items),
    plural: (count) => rules.select(count),
    with: (defaults) => speak(locale, [...catalogues, defaults]),
  };
}

/** For an element nobody gave a voice. Holds nothing of any feed. */
export const english: I18n = createI18n("en-US");
