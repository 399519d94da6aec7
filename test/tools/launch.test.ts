import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildDemo } from "../../tools/start/build-demo.ts";
import { root } from "../guards/fixture.ts";
import { freePort } from "../support/free-port.ts";

describe("npm start", () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "shop-feed-launch-"));
  beforeAll(() => buildDemo(), 120_000);
  afterAll(() => rmSync(dataFolder, { recursive: true }));

  it("serves the pages, the gateway and both shops, and stops all of them when told", async () => {
    const [PORT, RIVERMART_PORT, TEMPO_PORT] = [await freePort(), await freePort(), await freePort()].map(
      String,
    );
    const child = spawn(process.execPath, [join(root, "tools/start/start.mjs")], {
      env: { ...process.env, PORT, RIVERMART_PORT, TEMPO_PORT, DATA_DIR: dataFolder },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
    const ended = once(child, "close");
    const addresses = [`http://localhost:${PORT}/`, `http://localhost:${PORT}/feed`];
    await Promise.race([
      until(() => said.includes("Ready in")),
      ended.then(() => Promise.reject(new Error(`it ended: ${said}`))),
    ]);
    for (const address of addresses) expect(said).toContain(address);

    const ask = async (address: string) => (await fetch(address)).text();
    expect(await ask(`http://127.0.0.1:${PORT}/`)).toContain("<shop-feed");
    expect(await ask(`http://127.0.0.1:${PORT}/shop/health`)).toBe('{"status":"ok"}');
    for (const port of [RIVERMART_PORT, TEMPO_PORT])
      expect(await ask(`http://127.0.0.1:${port}/.well-known/ucp`)).toContain("dev.ucp.shopping");

    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    for (const port of [PORT, RIVERMART_PORT, TEMPO_PORT])
      await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow("fetch failed");
  }, 60_000);
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 50));
}
