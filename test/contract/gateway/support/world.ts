import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { getRequestListener } from "@hono/node-server";
import type { Clock } from "@shop-feed/contract";
import { createGateway, type Gateway, type GatewayOptions, type HostOptions, type Logger } from "@shop-feed/gateway";
import { type RunningShop, startShop } from "@shop-feed/sandbox";
import { freePort } from "../../../support/free-port.ts";
import { Browser } from "./browser.ts";

export const BRAND = "http://brand.localhost:4000";
export const STRANGER = "http://stranger.localhost:4000";
export const CLAIM_PAGE = `${STRANGER}/claim.html`;

export interface WorldOptions {
  readonly hosts?: readonly HostOptions[];
  readonly shopTimeoutMs?: number;
  readonly ordersPerHour?: number;
  readonly clock?: Clock;
}

/** Two real shops and one real gateway on loopback, each with its own store in a folder that goes with it. */
export class World {
  readonly folder = mkdtempSync(join(tmpdir(), "shop-feed-gateway-"));
  readonly logs: string[] = [];
  readonly #options: WorldOptions;
  #server: Server | undefined;
  #gateway: Gateway | undefined;
  #shops: Record<string, RunningShop> = {};
  #port = 0;

  private constructor(options: WorldOptions) {
    this.#options = options;
  }

  static async start(options: WorldOptions = {}): Promise<World> {
    const world = new World(options);
    world.#port = await freePort();
    for (const id of ["tempo", "rivermart"]) world.#shops[id] = await world.#startShop(id, 0);
    await world.startGateway();
    return world;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/shop`;
  }

  get store(): string {
    return join(this.folder, "gateway.sqlite");
  }

  browser(origin = BRAND): Browser {
    return new Browser(origin);
  }

  async startGateway(): Promise<void> {
    const log = (event: string, fields?: object) => this.logs.push(JSON.stringify({ event, ...fields }));
    const logger: Logger = { info: log, warn: log, error: log };
    const { hosts, ordersPerHour, clock, shopTimeoutMs: timeoutMs } = this.#options;
    const options: GatewayOptions = {
      publicUrl: this.url,
      store: this.store,
      keys: [{ id: "test", secret: new Uint8Array(32).fill(7) }],
      hosts: hosts ?? [
        { origin: BRAND, session: "cookie" },
        { origin: STRANGER, session: "bearer", claimUrl: CLAIM_PAGE },
      ],
      shops: {
        tempo: { driver: "ucp", url: this.shopUrl("tempo"), timeoutMs },
        rivermart: { driver: "ucp", url: this.shopUrl("rivermart"), timeoutMs, oauth: { clientId: "brand", clientSecret: "brand-secret" } },
      },
      ordersPerHour,
      clock,
      logger,
    };
    const gateway = createGateway(options);
    this.#gateway = gateway;
    const server = createServer(getRequestListener(gateway.app.fetch));
    this.#server = server;
    await new Promise<void>((done) => server.listen(this.#port, "127.0.0.1", done));
  }

  /** Ends the gateway in the middle of what it does: connections drop; `close` only frees the store for the next. */
  async stopGateway(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((done) => this.#server?.close(done));
    await this.#gateway?.close();
  }

  shopUrl(id: string): string {
    const shop = this.#shops[id];
    if (!shop) throw new Error(`No shop ${id}`);
    return shop.url;
  }

  async stopShop(id: string): Promise<void> {
    await this.#shops[id]?.close();
  }

  /** The same shop, on its port, with all that it remembers. */
  async restartShop(id: string): Promise<void> {
    this.#shops[id] = await this.#startShop(id, this.#shops[id]?.port ?? 0);
  }

  /** The sandbox's hand: `faults`, `price`, `stock`, `clock`, `orders` … */
  async control<T = unknown>(shop: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.shopUrl(shop)}/sandbox/${path}`, body ? { method: "POST", body: JSON.stringify(body) } : {});
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  async ordersAt(shop: string): Promise<{ id: string; checkout_id: string }[]> {
    return (await this.control<{ orders: { id: string; checkout_id: string }[] }>(shop, "orders")).orders;
  }

  async close(): Promise<void> {
    await this.stopGateway().catch(() => {});
    await Promise.all(Object.values(this.#shops).map((shop) => shop.close().catch(() => {})));
    rmSync(this.folder, { recursive: true, force: true });
  }

  #startShop(id: string, port: number): Promise<RunningShop> {
    return startShop({
      shopFile: resolve(import.meta.dirname, `../../../../seeds/shops/${id}.json`),
      databasePath: join(this.folder, `${id}.sqlite`),
      port,
      host: "127.0.0.1",
      imagesBaseUrl: "http://127.0.0.1:9/",
      clients: id === "rivermart" ? [{ id: "brand", secret: "brand-secret", name: "Brand", redirectUris: [`${this.url}/v1/rivermart/link/callback`] }] : [],
      control: true,
    });
  }
}
