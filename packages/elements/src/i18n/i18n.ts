import { formatMoney, type Money, type MoneyFormat } from "@shop-feed/contract/feed";
import type { Catalogue, MessageParams } from "./catalogue.ts";
import { formatDate, formatDay, formatDeliveryWindow, formatTime } from "./dates.ts";
import { en, type FeedMessageKey } from "./en.ts";
import { canonicalLocale, directionOf } from "./locale.ts";

/** The feed's own keys; the shop's start with `shop.` and are checked beside their catalogue. */
export type MessageKey = FeedMessageKey | `shop.${string}`;

/** How one feed speaks: never page-global, so two feeds may speak two languages. Immutable; its functions stand alone. */
export interface I18n {
  /** BCP 47: how numbers, amounts and dates are written. */
  readonly locale: string;
  /** BCP 47: the language of the words, for their `lang`. English where the page brought no words for the locale. */
  readonly lang: string;
  /** The direction of what the words stand in. */
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

interface I18nOptions {
  /** The page's direction; left out, that of the locale. */
  readonly dir?: "ltr" | "rtl" | undefined;
}

/**
 * @param locale BCP 47, e.g. `en-US`; `en_US` is understood, anything else is English
 * @param catalogue words in that language; what it lacks is said in English
 */
export function createI18n(locale: string, catalogue: Catalogue = {}, { dir }: I18nOptions = {}): I18n {
  const known = canonicalLocale(locale);
  const words = Object.keys(catalogue).length > 0 ? [{ lang: known, catalogue }] : [];
  return speak(known, dir ?? directionOf(known), [...words, ownWords(en, known)]);
}

/** Words and the language they are in. */
interface Words {
  readonly lang: string;
  readonly catalogue: Catalogue;
}

/** Our own words are English, whatever the locale; `en-GB` keeps its name. */
function ownWords(catalogue: Catalogue, locale: string): Words {
  return { lang: new Intl.Locale(locale).language === "en" ? locale : "en", catalogue };
}

function speak(locale: string, dir: I18n["dir"], all: readonly Words[]): I18n {
  const rules = new Intl.PluralRules(locale);
  const lang = all[0]?.lang ?? locale;
  const at = (when: string | number) => new Date(when);

  function t(key: string, params: MessageParams = {}): string {
    const words = all.find(({ catalogue }) => Object.hasOwn(catalogue, key));
    const message = words?.catalogue[key] ?? key;
    const wordsLang = words?.lang ?? lang;
    const wordsDir = directionOf(wordsLang);
    const count = params["count"];
    const text =
      typeof message === "string"
        ? message
        : (message[new Intl.PluralRules(wordsLang).select(Number(count))] ?? message.other);
    // A name or an amount keeps its own order inside words of the other direction only when isolated.
    const mixed = [dir, wordsDir, directionOf(locale)].includes("rtl");
    const filled = text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = params[name];
      if (value === undefined) return place;
      const shown = typeof value === "number" ? new Intl.NumberFormat(locale).format(value) : value;
      return mixed ? `\u2068${shown}\u2069` : shown;
    });
    if (wordsDir === dir) return filled;
    // As do whole sentences: an English full stop stays at its end on a right-to-left page.
    return `${wordsDir === "ltr" ? "\u2066" : "\u2067"}${filled}\u2069`;
  }

  return {
    locale,
    lang,
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
    with: (defaults) => speak(locale, dir, [...all, ownWords(defaults, locale)]),
  };
}

/** For an element nobody gave a voice. Holds nothing of any feed. */
export const english: I18n = createI18n("en-US");
