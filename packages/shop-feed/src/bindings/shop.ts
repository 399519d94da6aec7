import type { CommerceAdapter } from "@shop-feed/contract/commerce";
import type { ShopFeedConfig } from "../config.ts";
import { pageStorage } from "./page-storage.ts";

/**
 * The adapter that the attributes name, loaded when first needed. Undefined: no shop, the feed links out.
 * @throws Error that names the attribute to fix
 */
export async function shopAdapter(config: ShopFeedConfig): Promise<CommerceAdapter | undefined> {
  switch (config.commerce) {
    case undefined:
    case "none":
      return undefined;
    case "gateway": {
      if (!config.shop || !config.gateway)
        throw new Error('<shop-feed commerce="gateway"> needs shop="…" and gateway="/path-or-url"');
      const { createGatewayAdapter } = await import("@shop-feed/adapters/gateway");
      return createGatewayAdapter({
        baseUrl: new URL(config.gateway, document.baseURI).href,
        shop: config.shop,
        // The session of a gateway on another site outlives a reload of this tab. It is opaque, and no token of a shop.
        storage: pageStorage(),
      });
    }
    case "memory": {
      if (!config.shopFile) throw new Error('<shop-feed commerce="memory"> needs shop-file="shop.json"');
      const { loadMemoryShop } = await import("./memory-shop.ts");
      return loadMemoryShop(new URL(config.shopFile, document.baseURI).href);
    }
    default:
      throw new Error(
        `<shop-feed commerce="${config.commerce}"> is not known; use gateway, memory or none, or set the adapter property`,
      );
  }
}
