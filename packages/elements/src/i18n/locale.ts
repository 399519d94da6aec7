const told = new Set<string>();

/**
 * A locale that `Intl` takes. Pages write `en_US`, servers more than that: what cannot be read is English, and said once
 * in the console, as a feed without dates is better than none.
 */
export function canonicalLocale(text: string): string {
  try {
    return Intl.getCanonicalLocales(text.replaceAll("_", "-"))[0] ?? "en";
  } catch {
    if (!told.has(text)) {
      told.add(text);
      // oxlint-disable-next-line no-console -- the page's author wrote it, and reads it here
      console.warn(`shop-feed: "${text}" is no locale; write it as in BCP 47 ("en-US"). English is used.`);
    }
    return "en";
  }
}

const RTL = new Set(["ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"]);

/** Which way a language is written. */
export const directionOf = (locale: string): "ltr" | "rtl" =>
  RTL.has(new Intl.Locale(locale).language) ? "rtl" : "ltr";
