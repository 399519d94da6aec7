import type { Provider } from "oidc-provider";
import { Catalogue } from "../catalogue/catalogue.ts";
import { type ClockAnchor, SimulatedClock } from "../clock/simulated-clock.ts";
import { accountOf } from "../linking/account-of.ts";
import { authorizationServer, type LinkClient } from "../linking/authorization-server.ts";
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
  clients: readonly LinkClient[];
}

export interface OpenedShop {
  shop: Shop;
  /** Present in linked shops. */
  provider?: Provider;
}

/** Puts the shop together from its file and its database; nothing listens yet. */
export function openShop(options: OpenShopOptions): OpenedShop {
  const file = readShopFile(options.shopFile);
  const database = openStore(options.databasePath);
  const settings = new Settings(database);
  const prices = new Prices(database);
  const clock = new SimulatedClock(
    {
      read: () => settings.read("clock") as ClockAnchor | undefined,
      write: (anchor) => settings.write("clock", anchor),
    },
    {
      ...(options.speed === undefined ? {} : { speed: options.speed }),
      ...(options.real ? { real: options.real } : {}),
    },
  );
  const url = options.url.replace(/\/+$/, "");
  const provider =
    file.style === "linked"
      ? authorizationServer({ file, database, settings, url }, options.clients)
      : undefined;
  const shop: Shop = {
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
    url,
    imagesBaseUrl: `${options.imagesBaseUrl.replace(/\/+$/, "")}/`,
    accountOf: provider ? accountOf(provider, file) : async () => undefined,
    idempotency: true,
  };
  return { shop, ...(provider ? { provider } : {}) };
}
