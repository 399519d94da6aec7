import { serve } from "@hono/node-server";
import { createGateway } from "./create-gateway.ts";
import { jsonLogger } from "./logger.ts";
import type { GatewayOptions } from "./options.ts";

/** The gateway as a process of its own; README.md lists the variables. */
function main(env: NodeJS.ProcessEnv): void {
  const needed = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`${name} is missing; packages/gateway/README.md says what belongs there`);
    return value;
  };
  const json = (name: string): unknown => {
    try {
      return JSON.parse(needed(name));
    } catch (cause) {
      throw new Error(`${name}: ${(cause as Error).message}`, { cause });
    }
  };
  const gateway = createGateway({
    publicUrl: needed("SHOP_FEED_PUBLIC_URL"),
    store: env["SHOP_FEED_STORE"] ?? "./data/gateway.sqlite",
    keys: needed("SHOP_FEED_KEYS")
      .split(",")
      .map((entry) => ({
        id: entry.slice(0, entry.indexOf(":")),
        secret: entry.slice(entry.indexOf(":") + 1),
      })),
    hosts: json("SHOP_FEED_HOSTS") as GatewayOptions["hosts"],
    shops: json("SHOP_FEED_SHOPS") as GatewayOptions["shops"],
    logger: jsonLogger((line) => process.stderr.write(line)),
  });
  const server = serve(
    { fetch: gateway.app.fetch, port: Number(env["PORT"] ?? 8787), hostname: env["HOST"] ?? "127.0.0.1" },
    ({ address, port }) => console.log(`The gateway listens on http://${address}:${port}`),
  );
  const stop = (): void => {
    server.close();
    void gateway.close().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

try {
  main(process.env);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
