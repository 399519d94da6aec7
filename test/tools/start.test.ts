import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { freePort } from "../support/free-port.ts";
import { root } from "../guards/fixture.ts";

/** Starts the demo, and gives what it said once it ended by itself. */
async function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [join(root, "tools/start/start.mjs")], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const [code] = (await once(child, "close")) as [number];
  return { code, said: said.trim() };
}

describe("npm start says what is in the way, in one line, before anything slow", () => {
  const folder = mkdtempSync(join(tmpdir(), "shop-feed-start-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(["PORT", "RIVERMART_PORT", "TEMPO_PORT"])("a taken %s", async (name) => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as { port: number };
    const ports = { PORT: await freePort(), RIVERMART_PORT: await freePort(), TEMPO_PORT: await freePort() };
    const env = Object.fromEntries(
      Object.entries({ ...ports, [name]: port }).map(([key, value]) => [key, String(value)]),
    );
    const { code, said } = await start({ ...env, DATA_DIR: folder });
    server.close();
    expect(code).toBe(1);
    expect(said).toBe(
      `Port ${port} is taken: stop the program that uses it, or choose another one with ${name}=<port>.`,
    );
  });

  it("a data folder that cannot be written", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const { code, said } = await start({ DATA_DIR: join(file, "data") });
    expect(code).toBe(1);
    expect(said).toMatch(
      /^The data folder \S+ cannot be written \(ENOTDIR\): make it writable, or choose .+\.$/,
    );
  });

  it("a port that is none", async () => {
    const { code, said } = await start({ PORT: "eighty" });
    expect([code, said]).toEqual([1, "PORT=eighty is not a port: use a whole number from 1 to 65535."]);
  });
});
