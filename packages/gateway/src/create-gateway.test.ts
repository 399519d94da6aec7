import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { afterEach, describe, expect, it } from "vitest";
import { createGateway, type Gateway } from "./create-gateway.ts";
import type { GatewayOptions } from "./options.ts";

const OPTIONS: GatewayOptions = {
  publicUrl: "https://brand.example/shop",
  store: ":memory:",
  keys: [{ id: "k", secret: new Uint8Array(32).fill(5) }],
  hosts: [{ origin: "https://brand.example", session: "cookie" }],
  shops: {},
};
const HEADERS = { "Shop-Feed": "1" };

let gateway: Gateway | undefined;
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});
const start = (change: Partial<GatewayOptions> = {}): Gateway =>
  (gateway = createGateway({ ...OPTIONS, ...change }));

describe("mounting a gateway", () => {
  it("answers below the path of publicUrl, alone and in another app", async () => {
    const { app } = start();
    const parent = new Hono().get("/", (context) => context.text("the brand's page")).route("/", app);
    for (const server of [app, parent]) {
      expect((await server.request("https://brand.example/shop/health")).status).toBe(200);
      expect((await server.request("https://brand.example/health")).status).toBe(404);
    }
    expect(await (await parent.request("https://brand.example/")).text()).toBe("the brand's page");
  });

  it("answers at the root of a site of its own", async () => {
    const { app } = start({ publicUrl: "https://gateway.brand.example" });
    expect((await app.request("https://gateway.brand.example/health")).status).toBe(200);
  });

  it("binds its cookie to the one https origin that set it", async () => {
    const { app } = start();
    const headers = { ...HEADERS, Origin: "https://brand.example" };
    const response = await app.request("https://brand.example/shop/v1/session", { method: "POST", headers });
    expect(response.headers.get("Set-Cookie")).toMatch(
      /^__Host-shopfeed=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(response.headers.get("Strict-Transport-Security")).toContain("max-age");
  });

  it("knows its own page by a GET without an origin, and by nothing else", async () => {
    const { app } = start();
    const look = (headers: Record<string, string>, method = "GET") =>
      app.request("https://brand.example/shop/v1/none/link", { method, headers: { ...HEADERS, ...headers } });
    // 404: let in, and the shop does not exist.
    expect((await look({ "Sec-Fetch-Site": "same-origin" })).status).toBe(404);
    expect((await look({ "Sec-Fetch-Site": "same-site" })).status).toBe(403);
    expect((await look({ "Sec-Fetch-Site": "same-origin" }, "DELETE")).status).toBe(403);
  });

  it("says which file cannot be opened, and what to do", () => {
    const folder = mkdtempSync(join(tmpdir(), "shop-feed-store-"));
    writeFileSync(join(folder, "file"), "not a database, but long enough to be taken for one".repeat(20));
    expect(() => createGateway({ ...OPTIONS, store: join(folder, "file") })).toThrow(
      /file cannot be opened: .*Choose a file/,
    );
    expect(() => createGateway({ ...OPTIONS, store: join(folder, "file", "below.sqlite") })).toThrow(
      "Choose a file",
    );
    rmSync(folder, { recursive: true });
  });
});
