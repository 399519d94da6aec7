import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningShop, startShop, type StartShopOptions } from "../shop/start-shop.ts";

export const testClient = {
  id: "platform",
  secret: "a-secret",
  name: "Halden’s feed",
  redirectUris: ["http://platform.localhost:9/back", "http://other.localhost:9/back"],
};

export interface TestShop extends RunningShop {
  /** Stops the shop and starts it again on the same files, on another port unless the first had a public URL. */
  restart(): Promise<RunningShop>;
  /** Stops it and removes its files. */
  dispose(): Promise<void>;
  control(path: string, body?: object): Promise<Record<string, unknown>>;
}

/** A shop on a free port with its own folder; `shop` is the content of a shop file, or the path of one. */
export async function startTestShop(
  shop: object | string,
  options: Partial<StartShopOptions> = {},
): Promise<TestShop> {
  const folder = mkdtempSync(join(tmpdir(), "sandbox-"));
  const shopFile = typeof shop === "string" ? shop : join(folder, "shop.json");
  if (typeof shop !== "string") writeFileSync(shopFile, JSON.stringify(shop));
  const start = () =>
    startShop({
      shopFile,
      databasePath: join(folder, "shop.sqlite"),
      port: 0,
      host: "127.0.0.1",
      imagesBaseUrl: "https://pictures.example/seeds",
      clients: [testClient],
      control: true,
      ...options,
    });
  let running = await start();
  return {
    ...running,
    restart: async () => {
      await running.close();
      running = await start();
      return running;
    },
    dispose: async () => {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
    control: async (path, body) => {
      const response = await fetch(
        `${running.url}/sandbox/${path}`,
        body ? { method: "POST", body: JSON.stringify(body) } : {},
      );
      return (await response.json()) as Record<string, unknown>;
    },
  };
}
