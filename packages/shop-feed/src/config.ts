/** What the attributes of `<shop-feed>` say. */
export interface ShopFeedConfig {
  readonly src: string | undefined;
  readonly commerce: string | undefined;
  readonly shop: string | undefined;
  readonly gateway: string | undefined;
  readonly shopFile: string | undefined;
  readonly country: string | undefined;
  readonly postalCode: string | undefined;
  readonly locale: string;
}

/** Changing one of these starts the feed anew. */
export const RESTARTING = ["src", "commerce", "shop", "gateway", "shopFile", "adapter", "source"] as const;
