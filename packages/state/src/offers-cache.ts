import type { Clock, Failure } from "@shop-feed/contract/feed";
import { toFailure } from "@shop-feed/contract/feed";
import {
  type CommerceAdapter,
  offerIsFresh,
  type Product,
  type ShopperContext,
} from "@shop-feed/contract/commerce";
import { map, type ReadableAtom } from "nanostores";

/** What is known of a product now. */
export interface ProductEntry {
  readonly status: "loading" | "ready" | "missing" | "error";
  /** Kept while it is being refreshed; then `stale` says whether its price may be called live. */
  readonly product?: Product | undefined;
  /** True: no price of it may be shown as live. */
  readonly stale: boolean;
  readonly failure?: Failure | undefined;
}

export type Products = Readonly<Record<string, ProductEntry>>;

export interface OffersCache {
  readonly $products: ReadableAtom<Products>;
  /** Makes sure these are here and fresh; requests made in the same moment go out as one batch. */
  ensure(productIds: readonly string[]): Promise<void>;
  /** Asks again whatever the age. */
  refresh(productId: string): Promise<void>;
  /** The shopper is someone else now (linked, unlinked, moved): everything known is stale and asked for again. */
  invalidate(): Promise<void>;
  dispose(): void;
}

export interface OffersCacheOptions {
  readonly adapter: CommerceAdapter;
  readonly clock: Clock;
  readonly context: () => ShopperContext;
  readonly onFailure: (failure: Failure) => void;
}

export function createOffersCache({ adapter, clock, context, onFailure }: OffersCacheOptions): OffersCache {
  const $products = map<Record<string, ProductEntry>>({});
  const abort = new AbortController();
  /** Answers of an earlier shopper (before link or unlink) are dropped. */
  let generation = 0;
  let batch: { ids: Set<string>; done: Promise<void> } | undefined;
  const expiry = new Map<string, () => void>();

  function request(ids: readonly string[]): Promise<void> {
    for (const id of ids)
      $products.setKey(id, { ...$products.get()[id], status: "loading", stale: true, failure: undefined });
    batch ??= startBatch();
    for (const id of ids) batch.ids.add(id);
    return batch.done;
  }

  function startBatch(): NonNullable<typeof batch> {
    const ids = new Set<string>();
    const done = Promise.resolve().then(async () => {
      batch = undefined;
      await fetchBatch([...ids], generation);
    });
    return { ids, done };
  }

  async function fetchBatch(ids: readonly string[], mine: number): Promise<void> {
    try {
      const products = await adapter.products(ids, context(), abort.signal);
      if (mine !== generation || abort.signal.aborted) return;
      for (const id of ids)
        settle(
          id,
          products.find((product) => product.id === id),
        );
    } catch (error) {
      if (mine !== generation || abort.signal.aborted) return;
      const failure = toFailure(error);
      for (const id of ids)
        $products.setKey(id, {
          product: $products.get()[id]?.product,
          status: "error",
          stale: true,
          failure,
        });
      onFailure(failure);
    }
  }

  function settle(id: string, product: Product | undefined): void {
    $products.setKey(
      id,
      product ? { status: "ready", product, stale: !isFresh(product) } : { status: "missing", stale: true },
    );
    expiry.get(id)?.();
    if (!product) return;
    const ends = Math.min(
      ...product.variants.map(({ offer }) => Date.parse(offer.asOf) + offer.ttlSeconds * 1_000),
    );
    expiry.set(
      id,
      clock.after(Math.max(0, ends - clock.now()), () => expire(id)),
    );
  }

  /** The moment a price stops being live, whoever looks at it must be told. */
  function expire(id: string): void {
    const entry = $products.get()[id];
    if (entry?.status === "ready") $products.setKey(id, { ...entry, stale: true });
  }

  const isFresh = (product: Product) =>
    product.variants.every(({ offer }) => offerIsFresh(offer, clock.now()));

  const needed = (id: string) => {
    const entry = $products.get()[id];
    return (
      !entry ||
      entry.status === "error" ||
      (entry.status === "ready" && (entry.stale || !entry.product || !isFresh(entry.product)))
    );
  };

  return {
    $products,
    async ensure(productIds) {
      const missing = [...new Set(productIds)].filter(needed);
      if (missing.length > 0) await request(missing);
    },
    refresh: (productId) => request([productId]),
    async invalidate() {
      generation++;
      batch = undefined;
      const known = Object.keys($products.get());
      if (known.length > 0) await request(known);
    },
    dispose() {
      abort.abort();
      for (const cancel of expiry.values()) cancel();
    },
  };
}
