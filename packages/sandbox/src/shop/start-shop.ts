import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { isOAuthPath, oauthListener } from "../linking/oauth-listener.ts";
import type { LinkClient } from "../linking/authorization-server.ts";
import { signInRoutes } from "../linking/sign-in-routes.ts";
import { openShop, type OpenedShop } from "./open-shop.ts";
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
  /** Platforms that may link accounts; linked shops only. */
  clients?: readonly LinkClient[];
}

export interface RunningShop {
  /** The public origin, without a trailing slash. */
  url: string;
  /** Answers no more, drops open connections and closes the database. */
  close(): Promise<void>;
}

/** Starts one simulated shop. Rejects with an Error whose message says what to change (port taken, folder unwritable, file wrong). */
export async function startShop(options: StartShopOptions): Promise<RunningShop> {
  let answer: Answer = (_, response) => response.writeHead(503).end();
  const server = createServer((request, response) => void answer(request, response));
  const port = await listen(server, options.port, options.host);
  const url = (
    options.publicUrl ?? `http://${options.host.includes(":") ? `[${options.host}]` : options.host}:${port}`
  ).replace(/\/+$/, "");
  try {
    const opened = openShop({ ...options, url, clients: options.clients ?? [] });
    const { shop } = opened;
    answer = answerOf(opened, options.clients ?? []);
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

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** The authorization server is a Koa app and takes its own paths; the rest is the shop's Hono app. */
function answerOf({ shop, provider }: OpenedShop, clients: readonly LinkClient[]): Answer {
  const app = shopApp(shop);
  if (!provider) return getRequestListener(app.fetch);
  app.route("/sign-in", signInRoutes(shop, provider, clients));
  const api = getRequestListener(app.fetch);
  const oauth = oauthListener(provider, shop.url);
  return (request, response) => {
    const path = new URL(request.url ?? "/", shop.url).pathname;
    return isOAuthPath(path) ? oauth(request, response) : api(request, response);
  };
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
