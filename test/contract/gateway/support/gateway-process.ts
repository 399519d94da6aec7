import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import type { GatewayOptions } from "@shop-feed/gateway";

const MAIN = resolve(import.meta.dirname, "../../../../packages/gateway/src/main.ts");

/** Runs the gateway's own entry point and waits until it listens. */
export async function startGatewayProcess(options: GatewayOptions, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--conditions=@shop-feed/source", MAIN], {
    stdio: ["ignore", "pipe", "ignore"],
    env: {
      PATH: process.env["PATH"],
      PORT: String(port),
      SHOP_FEED_PUBLIC_URL: options.publicUrl,
      SHOP_FEED_STORE: options.store,
      SHOP_FEED_KEYS: options.keys.map(({ id, secret }) => `${id}:${String(secret)}`).join(","),
      SHOP_FEED_HOSTS: JSON.stringify(options.hosts),
      SHOP_FEED_SHOPS: JSON.stringify(options.shops),
    },
  });
  await new Promise<void>((listens, fails) => {
    child.once("exit", (code) => fails(new Error(`The gateway ended with ${code}`)));
    child.stdout.on("data", (text: Buffer) => {
      if (text.includes("listens on")) listens();
    });
  });
  return child;
}
