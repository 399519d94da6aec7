import { Catalogue } from "../catalogue/catalogue.ts";
import { SimulatedClock } from "../clock/simulated-clock.ts";
import { readShopFile } from "../shop-file/read-shop-file.ts";
import { Documents } from "../store/documents.ts";
import { openStore } from "../store/open-store.ts";
import { Prices } from "../store/prices.ts";
import { Replies } from "../store/replies.ts";
import { Settings } from "../store/settings.ts";
import { Stock } from "../store/stock.ts";
import type { Shop } from "./shop.ts";

export interface OpenShopOptions {
  shopFile: string;
  databasePath: string;
  url: string;
  imagesBaseUrl: string;
  speed?: number;
  real?: () => number;
  accountOf: Shop["accountOf"];
}

/** Puts the shop together from its file and its database; nothing listens yet. */
export function openShop(options: OpenShopOptions): Shop {
  const file = readShopFile(options.shopFile);
  const database = openStore(options.databasePath);
  const settings = new Settings(database);
  const prices = new Prices(database);
  const clock = new SimulatedClock(
    { read: () => settings.read("clock"), write: (anchor) => settings.write("clock", anchor) },
    {
      ...(options.speed === undefined ? {} : { speed: options.speed }),
      ...(options.real ? { real: options.real } : {}),
    },
  );
  return {
    file,
    database,
    settings,
    prices,
    clock,
    catalogue: new Catalogue(file, prices),
    stock: new Stock(
      database,
      file.products.flatMap((product) => product.variants),
    ),
    replies: new Replies(database),
    checkouts: new Documents(database, "checkout"),
    carts: new Documents(database, "cart"),
    orders: new Documents(database, "order"),
    url: options.url.replace(/\/+$/, ""),
    imagesBaseUrl: `${options.imagesBaseUrl.replace(/\/+$/, "")}/`,
    accountOf: options.accountOf,
    idempotency: true,
  };
}
