import type { ShopSession } from "@shop-feed/state";
import type { OpenShopOptions } from "./open-shop.ts";

/** Loads the shop's code and opens it. Undefined: there is none, or it failed, which is told. */
export async function lateShop(options: OpenShopOptions): Promise<ShopSession | undefined> {
  try {
    const { openShop } = await import("./open-shop.ts");
    return await openShop(options);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // oxlint-disable-next-line no-console -- the console is where a page's author looks
    console.error(`shop-feed: ${message}`);
    options.session.emit("error", { code: "unsupported", message, where: "commerce" });
    return undefined;
  }
}
