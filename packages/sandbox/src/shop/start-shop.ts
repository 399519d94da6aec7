import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { controlRoutes } from "../control/control-routes.ts";
import { SeenRequests } from "../control/seen-requests.ts";
import { FaultBox } from "../faults/fault.ts";
import { type Answer, faultyListener } from "../faults/faulty-listener.ts";
import type { LinkClient } from "../linking/authorization-server.ts";
import { isOAuthPath, oauthListener } from "../linking/oauth-listener.ts";
import { signInRoutes } from "../linking/sign-in-routes.ts";
import { type OpenedShop, openShop } from "./open-shop.ts";
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
  /** Opens `/sandbox/*`, which can change prices, stock and time and make the shop fail. Off unless asked for. */
  control?: boolean;
}

export interface RunningShop {
  /** The public origin, without a trailing slash. */
  url: string;
  port: number;
  /** Answers no more, drops open connections and closes the database. */
  close(): Promise<void>;
}

/** Starts one simulated shop. Rejects with an Error whose message says what to change (port taken, folder unwritable, file wrong). */
export async function startShop(options: StartShopOptions): Promise<RunningShop> {
  let answer: Answer = (_, response) => response.writeHead(503).end();
  const server = createServer((request, response) => void answer(request, response));
  const port = await listen(server, options.port, options.host);
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;
  const url = (options.publicUrl ?? `http://${host}:${port}`).replace(/\/+$/, "");
  try {
    const opened = openShop({ ...options, url, clients: options.clients ?? [] });
    answer = answerOf(opened, options);
    return {
      url,
      port,
      close: async () => {
        await stop(server);
        opened.shop.database.close();
      },
    };
  } catch (error) {
    await stop(server);
    throw error;
  }
}

/** The authorization server is a Koa app and takes its own paths; the rest is the shop's Hono app. */
function answerOf({ shop, provider }: OpenedShop, { clients, control }: StartShopOptions): Answer {
  const faults = new FaultBox();
  const seen = new SeenRequests();
  const app = shopApp(shop);
  if (control) app.route("/sandbox", controlRoutes(shop, faults, seen));
  if (provider) app.route("/sign-in", signInRoutes(shop, provider, clients ?? []));
  const api = getRequestListener(app.fetch);
  const oauth = provider ? oauthListener(provider, shop.url) : api;
  const whole: Answer = (request, response) => {
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    return isOAuthPath(path) ? oauth(request, response) : api(request, response);
  };
  if (!control) return whole;
  const faulty = faultyListener(whole, faults);
  return (request, response) => {
    noteRequest(seen, request, response);
    return faulty(request, response);
  };
}

const noteRequest = (seen: SeenRequests, ...[request, response]: Parameters<Answer>): void => {
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  if (path.startsWith("/sandbox/")) return;
  const key = request.headers["idempotency-key"];
  const entry = seen.add({
    method: request.method ?? "GET",
    path,
    ...(typeof key === "string" ? { idempotency_key: key } : {}),
    status: 0,
  });
  response.once("finish", () => {
    entry.status = response.statusCode;
  });
};

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken. Choose another one.`;
      const why = cause.code === "EADDRINUSE" ? taken : `Cannot listen on ${host}:${port}: ${cause.message}`;
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
