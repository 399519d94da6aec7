import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startShop, type RunningShop } from "@shop-feed/sandbox";
import { type Demo, type DemoOptions, startDemo } from "../../../tools/start/start-demo.ts";
import { freePort } from "../../support/free-port.ts";
import { ShopControl } from "./shop-control.ts";

const seeds = new URL("../../../seeds/", import.meta.url).pathname;

/** A brand's page, a gateway and two shops, each a site of its own. */
export interface World {
  readonly brandUrl: string;
  readonly gatewayUrl: string;
  readonly rivermart: ShopControl;
  readonly tempo: ShopControl;
  /** Stops the gateway and starts it again on the same database. */
  restartGateway(): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** `cross-site`: the gateway is at gateway.localhost and the session a bearer token. */
  readonly gateway?: "same-site" | "cross-site";
}

export async function startWorld({ gateway = "same-site" }: WorldOptions = {}): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), "shop-feed-e2e-"));
  const [brandPort, gatewayPort, rivermartPort, tempoPort] = await Promise.all([
    freePort(),
    freePort(),
    freePort(),
    freePort(),
  ]);
  const brandUrl = `http://brand.localhost:${brandPort}`;
  const crossSite = gateway === "cross-site";
  const callback = `${crossSite ? `http://gateway.localhost:${gatewayPort}` : brandUrl}/shop/v1/rivermart/link/callback`;

  const shop = (id: string, port: number): Promise<RunningShop> =>
    startShop({
      shopFile: `${seeds}shops/${id}.json`,
      databasePath: join(folder, `${id}.sqlite`),
      port,
      host: "127.0.0.1",
      publicUrl: `http://${id}.localhost:${port}`,
      imagesBaseUrl: `${brandUrl}/seeds/`,
      control: true,
      clients: [
        {
          id: "shop-feed-demo",
          name: "Halden’s feed",
          secret: "a-secret-of-the-simulated-shop",
          redirectUris: [callback],
        },
      ],
    });
  const shops = await Promise.all([shop("rivermart", rivermartPort), shop("tempo", tempoPort)]);
  const [rivermart, tempo] = shops.map(({ url }) => new ShopControl(url)) as [ShopControl, ShopControl];

  const options: DemoOptions = {
    host: "brand.localhost",
    port: brandPort,
    dataFolder: join(folder, "gateway"),
    ...(crossSite && { gateway: { host: "gateway.localhost", port: gatewayPort } }),
    shops: { rivermart: rivermart.url, tempo: tempo.url },
  };
  let demo: Demo = await startDemo(options);

  return {
    brandUrl: demo.url,
    gatewayUrl: demo.gatewayUrl,
    rivermart,
    tempo,
    async restartGateway() {
      await demo.close();
      demo = await startDemo(options);
    },
    async close() {
      await demo.close();
      await Promise.all(shops.map((running) => running.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
