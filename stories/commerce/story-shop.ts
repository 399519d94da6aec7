import {
  createMemoryAdapter,
  type MemoryAdapter,
  type MemoryAdapterOptions,
} from "@shop-feed/adapters/memory";
import type { Checkout, Order, Product } from "@shop-feed/contract/commerce";
import { type Clock, memoryStorage } from "@shop-feed/contract/feed";
import type { ProductEntry, Products } from "@shop-feed/state";
import rivermart from "../../seeds/shops/rivermart.json" with { type: "json" };
import tempo from "../../seeds/shops/tempo.json" with { type: "json" };

export type StoryShop = "rivermart" | "tempo";

/** Friday 20 November 2026, 9:41 in the morning, wherever the story is looked at. */
export const NOW = new Date(2026, 10, 20, 9, 41).getTime();

const opened = performance.now();

/** Opens at 9:41 and goes on from there. */
export const storyClock: Clock = {
  now: () => NOW + performance.now() - opened,
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

export interface StoryShopOptions extends Partial<Omit<MemoryAdapterOptions, "shop">> {
  readonly linked?: boolean;
  readonly prepare?: (control: MemoryAdapter["control"]) => void;
}

/** One of the demo shops without a server, at the stories' hour. */
export function storyAdapter(shop: StoryShop, options: StoryShopOptions = {}): MemoryAdapter {
  const { linked = false, prepare, ...rest } = options;
  const adapter = createMemoryAdapter({
    shop: shop === "rivermart" ? rivermart : tempo,
    imagesBaseUrl: `${location.origin}/seeds/`,
    clock: storyClock,
    storage: memoryStorage(),
    consentMs: 400,
    ...rest,
  });
  if (linked) adapter.control.setLink("linked");
  prepare?.(adapter.control);
  return adapter;
}

const CONTEXT = { country: "US", postalCode: "60607", locale: "en-US" };

export async function storyProduct(
  shop: StoryShop,
  id: string,
  options?: StoryShopOptions,
): Promise<{ product: Product; capabilities: Awaited<ReturnType<MemoryAdapter["capabilities"]>> }> {
  const adapter = storyAdapter(shop, options);
  const [product] = await adapter.products([id], CONTEXT);
  if (!product) throw new Error(`The ${shop} shop file has no product "${id}"`);
  return { product, capabilities: await adapter.capabilities() };
}

/** Products as a session would know them. */
export async function storyProducts(shop: StoryShop, ids: readonly string[]): Promise<Products> {
  const products = await storyAdapter(shop).products(ids, CONTEXT);
  return Object.fromEntries(
    products.map((product): [string, ProductEntry] => [
      product.id,
      { status: "ready", product, stale: false },
    ]),
  );
}

export async function storyCheckout(
  shop: StoryShop,
  variantIds: readonly string[],
  options?: StoryShopOptions,
): Promise<{ adapter: MemoryAdapter; checkout: Checkout }> {
  const adapter = storyAdapter(shop, options);
  const lines = variantIds.map((variantId) => ({ variantId, quantity: 1 }));
  return { adapter, checkout: await adapter.createCheckout({ lines, context: CONTEXT }) };
}

export async function storyOrder(
  shop: StoryShop,
  variantIds: readonly string[],
  hoursLater = 0,
): Promise<{ adapter: MemoryAdapter; order: Order }> {
  const { adapter, checkout } = await storyCheckout(shop, variantIds, { linked: shop === "rivermart" });
  const outcome = await adapter.place({
    checkoutId: checkout.id,
    placementId: checkout.placementId ?? "",
    instrumentId: checkout.instruments[0]?.id ?? "",
    expectedTotal: checkout.total,
  });
  if (outcome.state !== "placed") throw new Error(`The story's order came to "${outcome.state}"`);
  adapter.control.advance(hoursLater * 3_600_000);
  return { adapter, order: await adapter.getOrder(outcome.order.id) };
}
