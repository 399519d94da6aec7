import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { openShop } from "./open-shop.ts";
import { shopApp } from "./shop-app.ts";

export interface StartShopOptions {
  /** A shop file as in seeds/README.md. */
  shopFile: string;
  /** The shop's SQLite file, made when absent; stock, prices, checkouts, orders and links survive in it. */
  databasePath: string;
  /** 0 for any free port. */
  port: number;
  host: string;
  /** The origin under which others reach the shop, when it is not `http://host:port`; the OAuth issuer is exactly this. */
  publicUrl?: string;
  /** What the pictures of the shop file are relative to. */
  imagesBaseUrl: string;
  /** How fast the shop's time runs; 1 is real time. */
  speed?: number;
}

export interface RunningShop {
  /** The public origin, without a trailing slash. */
  url: string;
  /** Answers no more, drops open connections and closes the database. */
  close(): Promise<void>;
}

/** Starts one simulated shop. Rejects with an Error whose message says what to change (port taken, folder unwritable, file wrong). */
export async function startShop(options: StartShopOptions): Promise<RunningShop> {
  let answer: RequestListener = (_, response) => response.writeHead(503).end();
  const server = createServer((request, response) => answer(request, response));
  const port = await listen(server, options.port, options.host);
  const url = (
    options.publicUrl ?? `http://${options.host.includes(":") ? `[${options.host}]` : options.host}:${port}`
  ).replace(/\/+$/, "");
  try {
    const shop = openShop({
      shopFile: options.shopFile,
      databasePath: options.databasePath,
      imagesBaseUrl: options.imagesBaseUrl,
      url,
      ...(options.speed === undefined ? {} : { speed: options.speed }),
      accountOf: async () => undefined,
    });
    answer = getRequestListener(shopApp(shop).fetch);
    return {
      url,
      close: async () => {
        await stop(server);
        shop.database.close();
      },
    };
  } catch (error) {
    await stop(server);
    throw error;
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const why =
        cause.code === "EADDRINUSE"
          ? `Port ${port} is taken. Choose another one.`
          : `Cannot listen on ${host}:${port}: ${cause.message}`;
      reject(new Error(why, { cause }));
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
