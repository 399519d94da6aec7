// The feed. Classes only: importing this registers nothing; `./define` does.
export { ShopFeedView } from "./feed/view/view.ts";
export type { Catalogue, Message, MessageParams } from "./i18n/catalogue.ts";
export { en } from "./i18n/en.ts";
export { createI18n, type I18n } from "./i18n/i18n.ts";
export { canonicalLocale } from "./i18n/locale.ts";
