import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { createGateway } from "@shop-feed/gateway";
import { Hono } from "hono";
import { pages } from "./pages.ts";

/** The demo's client at Rivermart's authorization server, which knows the same pair. */
const RIVERMART_CLIENT = { clientId: "shop-feed-demo", clientSecret: "a-secret-of-the-simulated-shop" };

export interface DemoOptions {
  /** Name that browsers use, under `localhost`. */
  readonly host?: string;
  /** Address to listen on. */
  readonly bind?: string;
  /** 0 for any free port. */
  readonly port?: number;
  /**
   * The gateway's own site: its name, and the port (0 for any). Left out, the gateway is mounted at `/shop` of the
   * brand's site and the session is a first-party cookie; given, it is cross-site and the session a bearer token.
   */
  readonly gateway?: { readonly host: string; readonly port?: number };
  /** Folder of the gateway's database and key; left out, they last as long as this process. */
  readonly dataFolder?: string;
  /** Where the simulated shops are. */
  readonly shops: { readonly rivermart: string; readonly tempo: string };
}

export interface Demo {
  /** Address of the brand's site, without a slash at its end. */
  readonly url: string;
  /** Where browsers reach the gateway, `/shop` included. */
  readonly gatewayUrl: string;
  /** Where the retailer sends people back; Rivermart must know it. */
  readonly redirectUri: string;
  close(): Promise<void>;
}

/** Serves the built demo pages, the seeds and a gateway, for `npm start` and for the end-to-end tests. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { host = "localhost", bind = "127.0.0.1", port = 0, dataFolder } = options;
  const brand = await listen(host, bind, port);
  const ownSite = options.gateway && (await listen(options.gateway.host, bind, options.gateway.port ?? 0));
  const gatewayUrl = `${(ownSite ?? brand).url}/shop`;
  if (dataFolder) mkdirSync(dataFolder, { recursive: true });

  const gateway = createGateway({
    publicUrl: gatewayUrl,
    store: dataFolder ? join(dataFolder, "gateway.sqlite") : ":memory:",
    keys: [{ id: "demo", secret: sealingKey(dataFolder) }],
    hosts: [
      ownSite
        ? { origin: brand.url, session: "bearer", claimUrl: `${brand.url}/claim.html` }
        : { origin: brand.url, session: "cookie" },
    ],
    shops: {
      rivermart: { driver: "ucp", url: options.shops.rivermart, oauth: RIVERMART_CLIENT },
      tempo: { driver: "ucp", url: options.shops.tempo },
    },
  });

  if (ownSite) ownSite.app.route("/", gateway.app);
  else brand.app.route("/", gateway.app);
  brand.app.get("/health", (context) => context.json({ ok: true }));
  brand.app.route("/", pages(ownSite && gatewayUrl));

  return {
    url: brand.url,
    gatewayUrl,
    redirectUri: `${gatewayUrl}/v1/rivermart/link/callback`,
    async close() {
      await Promise.all([brand.close(), ownSite?.close()]);
      await gateway.close();
    },
  };
}

/** A server that listens before its routes exist: their options need the port. */
async function listen(host: string, bind: string, port: number) {
  const app = new Hono();
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(port, bind);
  await once(server, "listening");
  const { port: actual } = server.address() as AddressInfo;
  return {
    app,
    url: `http://${host}:${actual}`,
    async close() {
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** The key that seals tokens at rest: kept beside the database, readable by its owner only. */
function sealingKey(dataFolder: string | undefined): string {
  const fresh = randomBytes(32).toString("base64");
  if (!dataFolder) return fresh;
  const file = join(dataFolder, "gateway.key");
  if (!existsSync(file)) writeFileSync(file, fresh, { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}
