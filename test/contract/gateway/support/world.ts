import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createAdaptorServer } from "@hono/node-server";
import { createGateway, type Gateway, type GatewayOptions, type Logger } from "@shop-feed/gateway";
import { type RunningShop, startShop } from "@shop-feed/sandbox";
import { freePort } from "../../../support/free-port.ts";
import { Browser } from "./browser.ts";
import { BRAND, gatewayOptions, type WorldOptions } from "./gateway-options.ts";
import { startGatewayProcess } from "./gateway-process.ts";

export { BRAND, CLAIM_PAGE, STRANGER } from "./gateway-options.ts";

/** Two real shops and one real gateway on loopback, each with its own store in a folder that goes with it. */
export class World {
  readonly folder = mkdtempSync(join(tmpdir(), "shop-feed-gateway-"));
  readonly logs: string[] = [];
  readonly #options: WorldOptions;
  #server: Server | undefined;
  #gateway: Gateway | undefined;
  #process: ChildProcess | undefined;
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
    if (this.#options.asProcess) {
      this.#process = await startGatewayProcess(this.#gatewayOptions(), this.#port);
      return;
    }
    const log = (event: string, fields?: object) => this.logs.push(JSON.stringify({ event, ...fields }));
    const logger: Logger = { info: log, warn: log, error: log };
    const { clock } = this.#options;
    this.#gateway = createGateway({ ...this.#gatewayOptions(), clock, logger });
    const server = createAdaptorServer({ fetch: this.#gateway.app.fetch }) as Server;
    this.#server = server;
    await new Promise<void>((done) => {
      server.listen(this.#port, "127.0.0.1", done);
    });
  }

  async stopGateway(): Promise<void> {
    await this.killGateway();
    this.#server?.closeAllConnections();
    await new Promise((done) => (this.#server ? this.#server.close(done) : done(undefined)));
    await this.#gateway?.close();
  }

  /** With `asProcess`: no goodbye, as by a power cut. */
  async killGateway(): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (!running) return;
    const gone = once(running, "exit");
    running.kill("SIGKILL");
    await gone;
  }

  #gatewayOptions(): GatewayOptions {
    return gatewayOptions(this.url, this.store, (id) => this.shopUrl(id), this.#options);
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
    const response = await fetch(
      `${this.shopUrl(shop)}/sandbox/${path}`,
      body ? { method: "POST", body: JSON.stringify(body) } : {},
    );
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  async clearFaults(shop: string): Promise<void> {
    await fetch(`${this.shopUrl(shop)}/sandbox/faults`, { method: "DELETE" });
  }

  /** How many orders the shop made of a checkout: the question that everything here is about. */
  async ordersOf(shop: string, checkoutId: string): Promise<number> {
    const { orders } = await this.control<{ orders: { checkout_id: string }[] }>(shop, "orders");
    return orders.filter(({ checkout_id: id }) => id === checkoutId).length;
  }

  /** The keys under which the shop was asked to take the order, one for each time it was asked. */
  async keysOf(shop: string, checkoutId: string): Promise<(string | undefined)[]> {
    type Seen = { path: string; idempotency_key?: string };
    const { requests } = await this.control<{ requests: Seen[] }>(shop, "requests");
    const asked = requests.filter(({ path }) => path.endsWith(`${checkoutId}/complete`));
    return asked.map(({ idempotency_key: key }) => key);
  }

  async stock(shop: string, variant: string): Promise<number | undefined> {
    return (await this.control<{ stock: Record<string, number> }>(shop, "stock")).stock[variant];
  }

  /** Looks into the gateway's store. */
  read(sql: string, ...values: string[]): Record<string, unknown>[] {
    const database = new DatabaseSync(this.store, { readOnly: true });
    const rows = database.prepare(sql).all(...values);
    database.close();
    return rows.map((row) => ({ ...row }));
  }

  /** Changes the store of a gateway that is not running. */
  write(sql: string, ...values: (string | number)[]): void {
    const database = new DatabaseSync(this.store);
    database.prepare(sql).run(...values);
    database.close();
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
      clients:
        id === "rivermart"
          ? [
              {
                id: "brand",
                secret: "brand-secret",
                name: "Brand",
                redirectUris: [`${this.url}/v1/rivermart/link/callback`],
              },
            ]
          : [],
      control: true,
    });
  }
}
