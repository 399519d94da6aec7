import {
  type Clock,
  type KeyValueStorage,
  memoryStorage,
  type Money,
  systemClock,
} from "@shop-feed/contract/feed";
import type { ShopperContext } from "@shop-feed/contract/commerce";
import {
  readShopFile,
  type ShopAccount,
  type ShopFile,
  type ShopProduct,
  type ShopVariant,
} from "./shop-file.ts";
import { recall, type ShopMemory } from "./shop-memory.ts";
import type { Shopper } from "./shopper.ts";

export interface ShopOptions {
  /** The shop, in the format of `seeds/README.md`: parsed JSON, validated here. */
  readonly shop: unknown;
  /** Where the shop file's relative image paths start, itself relative to the page. Default: the page's address. */
  readonly imagesBaseUrl?: string | undefined;
  readonly clock?: Clock | undefined;
  /** Keeps the link and the orders for a reload. Default: only for this page. */
  readonly storage?: KeyValueStorage | undefined;
  /**
   * Login of the account that gets linked, or that a native shop's shopper is signed in with. Default: the file's first.
   * `null`: a native shop's shopper is a guest without an address on file.
   */
  readonly account?: string | null | undefined;
  /** How many times faster than the clock parcels travel. Default 1. */
  readonly parcelSpeed?: number | undefined;
}

export interface FoundVariant {
  readonly product: ShopProduct;
  readonly variant: ShopVariant;
}

/** One shop: its file, what has changed since, and the questions everything else asks of both. */
export interface Shop {
  readonly file: ShopFile;
  readonly clock: Clock;
  readonly parcelSpeed: number;
  readonly memory: ShopMemory;
  /** Keeps `memory` for the next page load. */
  save(): void;
  readonly money: (amount: number) => Money;
  find(variantId: string): FoundVariant | undefined;
  stock(variantId: string): number;
  /** The account that linking approves, or that native shoppers have. */
  readonly account: ShopAccount | undefined;
  shopper(context?: ShopperContext): Shopper;
  imageUrl(path: string): string;
}

/** @throws Failure `malformed` when the shop file is not one; RangeError when `account` is not in it */
export function openShop(options: ShopOptions): Shop {
  const file = readShopFile(options.shop);
  const { clock = systemClock, storage = memoryStorage(), parcelSpeed = 1 } = options;
  const key = `shop-feed:memory:${file.id}`;
  const memory = recall(storage, key);
  const variants = new Map(
    file.products.flatMap((product) =>
      product.variants.map((variant) => [variant.id, { product, variant }] as const),
    ),
  );
  const chosen = chooseAccount(file, options.account);
  const page = typeof document === "undefined" ? "http://localhost/" : document.baseURI;
  const base = new URL(options.imagesBaseUrl ?? "", page).href;

  const current = (): ShopAccount | undefined => {
    if (file.style === "native") return options.account === null ? undefined : chosen;
    return memory.link.state === "linked"
      ? file.accounts?.find(({ login }) => login === memory.link.login)
      : undefined;
  };

  return {
    file,
    clock,
    parcelSpeed,
    memory,
    account: chosen,
    save: () => storage.set(key, JSON.stringify(memory)),
    money: (amount) => ({ amount, currency: file.currency }),
    find: (variantId) => variants.get(variantId),
    stock: (variantId) => memory.stock[variantId] ?? variants.get(variantId)?.variant.stock ?? 0,
    shopper: (context = {}) => ({ account: current(), context }),
    imageUrl: (path) => new URL(path, base).href,
  };
}

function chooseAccount(file: ShopFile, login: string | null | undefined): ShopAccount | undefined {
  const accounts = file.accounts ?? [];
  if (login === undefined || login === null) return accounts[0];
  const found = accounts.find((account) => account.login === login);
  if (!found)
    throw new RangeError(
      `No account "${login}" in the shop file; it has ${accounts.map((account) => account.login).join(", ")}`,
    );
  return found;
}
