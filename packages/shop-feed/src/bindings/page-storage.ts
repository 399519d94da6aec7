import { type KeyValueStorage, memoryStorage } from "@shop-feed/contract/feed";

/**
 * What a purchase needs to survive a reload of this tab (the cart, an open review, an order under way), kept in
 * `sessionStorage`. Where the page may not store (sandboxed frames, blocked site data), it lives as long as the page.
 */
export function pageStorage(): KeyValueStorage {
  try {
    const { sessionStorage } = window;
    const probe = "shop-feed:probe";
    sessionStorage.setItem(probe, "1");
    sessionStorage.removeItem(probe);
    return {
      get: (key) => sessionStorage.getItem(key) ?? undefined,
      set(key, value) {
        try {
          sessionStorage.setItem(key, value);
        } catch {
          // Full: the page goes on, only a reload would forget.
        }
      },
      remove: (key) => sessionStorage.removeItem(key),
    };
  } catch {
    return memoryStorage();
  }
}
