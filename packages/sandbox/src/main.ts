import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type RunningShop, startShop } from "./shop/start-shop.ts";

/*
 * Starts both shops; every setting is an environment variable, see the README. Prints one line of JSON when both
 * answer, ends with status 0 on SIGTERM or SIGINT and with one sentence and status 1 when a shop cannot start.
 */
const env = process.env;
const host = env["HOST"] ?? "127.0.0.1";
const dataDir = resolve(env["DATA_DIR"] ?? ".data");
const seedsDir = resolve(env["SEEDS_DIR"] ?? fileURLToPath(new URL("../../../seeds", import.meta.url)));
const running: RunningShop[] = [];

const common = {
  host,
  imagesBaseUrl: env["IMAGES_URL"] ?? "http://localhost:8080/seeds",
  control: env["SANDBOX_CONTROL"] === "1",
  speed: Number(env["SANDBOX_SPEED"] ?? 1),
};

try {
  running.push(await start("rivermart", "RIVERMART", 8081), await start("tempo", "TEMPO", 8082));
} catch (error) {
  await closeAll();
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}

const [rivermart, tempo] = running.map(({ url, port }) => ({ url, port }));
process.stdout.write(`${JSON.stringify({ ready: true, rivermart, tempo })}\n`);

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    void closeAll().then(() => process.exit(0));
  });
}

async function start(id: string, prefix: string, port: number): Promise<RunningShop> {
  const publicUrl = env[`${prefix}_URL`];
  return startShop({
    ...common,
    shopFile: join(seedsDir, "shops", `${id}.json`),
    databasePath: join(dataDir, `${id}.sqlite`),
    port: readPort(`${prefix}_PORT`, port),
    ...(publicUrl ? { publicUrl } : {}),
    clients: [
      {
        id: env["RIVERMART_CLIENT_ID"] ?? "shop-feed-demo",
        secret: env["RIVERMART_CLIENT_SECRET"] ?? "a-secret-of-the-simulated-shop",
        name: env["RIVERMART_CLIENT_NAME"] ?? "Halden’s feed",
        redirectUris: (
          env["RIVERMART_REDIRECT_URIS"] ?? "http://localhost:8080/shop/v1/rivermart/link/callback"
        )
          .split(/[\s,]+/)
          .filter(Boolean),
      },
    ],
  });
}

function readPort(name: string, standard: number): number {
  const port = Number(env[name] ?? standard);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${name} is ${env[name]}. Give a port from 0 to 65535; 0 takes any free one.`);
  return port;
}

async function closeAll(): Promise<void> {
  await Promise.all(running.map((shop) => shop.close()));
}
