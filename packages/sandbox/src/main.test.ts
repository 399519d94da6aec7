import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "sandbox-main-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(env: Record<string, string>): { child: ChildProcess; out: () => string; err: () => string } {
  const child = spawn(process.execPath, [fileURLToPath(new URL("main.ts", import.meta.url))], {
    env: { ...process.env, DATA_DIR: folder, RIVERMART_PORT: "0", TEMPO_PORT: "0", ...env },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => (out += String(chunk)));
  child.stderr.on("data", (chunk) => (err += String(chunk)));
  return { child, out: () => out, err: () => err };
}

test("both shops start from the seeds, say where they are in one line, and stop on SIGTERM", async () => {
  const { child, out } = run({ RIVERMART_URL: "http://rivermart.localhost:7" });
  while (!out().includes("\n")) await once(child.stdout as NodeJS.EventEmitter, "data");
  const ready = JSON.parse(out()) as Record<"rivermart" | "tempo", { url: string; port: number }>;
  expect(ready).toMatchObject({ ready: true, rivermart: { url: "http://rivermart.localhost:7" } });
  for (const [shop, name] of [
    [ready.rivermart, "Rivermart"],
    [ready.tempo, "Tempo Shop"],
  ] as const) {
    const profile = await (await fetch(`http://127.0.0.1:${shop.port}/.well-known/ucp`)).text();
    expect(profile).toContain(`"name":"${name}"`);
  }
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test.each([
  ["a port that is none", { TEMPO_PORT: "shop" }, "TEMPO_PORT is shop. Give a port from 0 to 65535"],
  [
    "seeds that are not there",
    { SEEDS_DIR: "/nowhere" },
    "The shop file /nowhere/shops/rivermart.json cannot be read",
  ],
  [
    "a folder that is a file",
    { DATA_DIR: join(fileURLToPath(import.meta.url), "x") },
    "Choose a folder that can be written.",
  ],
])("%s is one sentence and status 1", async (_, env, sentence) => {
  const { child, err } = run(env);
  expect(await once(child, "exit")).toEqual([1, null]);
  expect(err()).toContain(sentence);
});
