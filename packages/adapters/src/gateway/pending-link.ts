import { Failure, type KeyValueStorage } from "@shop-feed/contract/feed";
import { flag, identifier, object, optional, text } from "@shop-feed/contract/read";

/** What this tab knows of its attempt. */
export interface PendingLink {
  /** The gateway and the shop there that it is of. */
  readonly shop: string;
  readonly id: string;
  readonly secret: string;
  /** The fragment of the page that began, which the claim's took the place of. */
  readonly hash: string;
  /** Of a bearer host whose session lives in memory only. */
  readonly session?: string | undefined;
  /** The browser is back, and the gateway was not yet asked with success what came of it. */
  readonly returned?: boolean | undefined;
  readonly claim?: string | undefined;
}

/** One for the tab: it can be at one retailer only. */
const KEY = "shop-feed:link";
const pendingLink = object<PendingLink>({
  shop: identifier,
  id: identifier,
  secret: identifier,
  hash: text,
  session: optional(identifier),
  returned: optional(flag),
  claim: optional(identifier),
});

export interface PendingLinkStore {
  keep(pending: PendingLink): void;
  /** This shop's attempt. */
  find(): PendingLink | undefined;
  forget(): void;
  /** The attempt that the tab came back from, for as long as it is kept. Cleans the page's address. */
  takeReturn(): PendingLink | undefined;
}

/** The attempt of a redirect, kept on the way to the retailer and back. `shop` tells adapters of one page apart. */
export function createPendingLinkStore(storage: KeyValueStorage, shop: string): PendingLinkStore {
  const read = (): PendingLink | undefined => {
    try {
      return pendingLink(JSON.parse(storage.get(KEY) ?? "null"), "$");
    } catch (error) {
      // Other scripts of the page write here too: what is not ours is no attempt.
      if (error instanceof SyntaxError || error instanceof Failure) return undefined;
      throw error;
    }
  };
  const find = (): PendingLink | undefined => {
    const kept = read();
    return kept?.shop === shop ? kept : undefined;
  };
  const keep = (pending: PendingLink): void => storage.set(KEY, JSON.stringify(pending));

  return {
    keep,
    find,
    forget() {
      if (find()) storage.remove(KEY);
    },
    takeReturn() {
      const back = readAddress();
      const kept = read();
      const known = kept?.id === back?.id ? kept : undefined;
      // Another adapter of this page will take it.
      if (known && known.shop !== shop) return undefined;
      if (back) cleanAddress(known?.hash ?? (back.claim === undefined ? undefined : ""));
      if (back && known) keep({ ...known, returned: true, claim: back.claim });
      const mine = find();
      return mine?.returned ? mine : undefined;
    },
  };
}

function readAddress(): { readonly id: string; readonly claim: string | undefined } | undefined {
  if (typeof location === "undefined") return undefined;
  const { searchParams, hash } = new URL(location.href);
  const id = searchParams.get("shop_feed_link");
  const claim = new URLSearchParams(hash.slice(1)).get("shop_feed_claim") ?? undefined;
  return id === null ? undefined : { id, claim };
}

/** Also of an attempt that nobody here knows: a copied or reloaded address must not carry it on. */
function cleanAddress(hash: string | undefined): void {
  const url = new URL(location.href);
  url.searchParams.delete("shop_feed_link");
  if (hash !== undefined) url.hash = hash;
  history.replaceState(history.state, "", url.href);
}
