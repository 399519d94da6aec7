import { type KeyValueStorage, memoryStorage } from "@shop-feed/contract/feed";

/**
 * What has to survive the way to the retailer and back in this tab: strictly needed for what the shopper asked for, gone
 * with the tab. Memory where the browser keeps storage shut.
 */
export function createTabStorage(): KeyValueStorage {
  try {
    const storage = globalThis.sessionStorage;
    storage.getItem("shop-feed");
    return {
      get: (key) => storage.getItem(key) ?? undefined,
      set: (key, value) => storage.setItem(key, value),
      remove: (key) => storage.removeItem(key),
    };
  } catch {
    return memoryStorage();
  }
}
