import { canonicalLocale } from "@shop-feed/elements";
import { nearestLang } from "./bindings/page-language.ts";

/** What the attributes of `<shop-feed>` say. */
export interface ShopFeedConfig {
  readonly src: string | undefined;
  readonly commerce: string | undefined;
  readonly shop: string | undefined;
  readonly gateway: string | undefined;
  readonly shopFile: string | undefined;
  readonly country: string | undefined;
  readonly postalCode: string | undefined;
  /** BCP 47, as `Intl` takes it: the attribute, else the nearest `lang`, else the browser's. */
  readonly locale: string;
}

type ShopFeedAttributes = Omit<ShopFeedConfig, "locale"> & { readonly locale: string | undefined };

export function readConfig(feed: Element & ShopFeedAttributes): ShopFeedConfig {
  const { src, commerce, shop, gateway, shopFile, country, postalCode } = feed;
  const locale = canonicalLocale(feed.locale || nearestLang(feed) || navigator.language);
  return { src, commerce, shop, gateway, shopFile, country, postalCode, locale };
}

/** Changing one of these starts the feed anew. */
export const RESTARTING = ["src", "commerce", "shop", "gateway", "shopFile", "adapter", "source"] as const;
