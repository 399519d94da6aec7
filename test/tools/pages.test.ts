import { describe, expect, it, beforeAll } from "vitest";
import { buildDemo } from "../../tools/start/build-demo.ts";
import { pages } from "../../tools/start/pages.ts";

describe("the demo's pages", () => {
  beforeAll(() => buildDemo(), 120_000);
  const get = async (path: string, gatewayUrl?: string) => {
    const response = await pages(gatewayUrl).request(`http://localhost${path}`);
    return { status: response.status, text: await response.text(), headers: response.headers };
  };

  it.each(["/", "/feed", "/feed.html"])("%s holds a feed", async (path) => {
    const { status, text } = await get(path);
    expect(status).toBe(200);
    expect(text).toContain("<shop-feed");
    expect(text).toContain('gateway="/shop"');
  });

  it("name the gateway's own site where it has one", async () => {
    const { text } = await get("/feed", "http://gateway.localhost:1/shop");
    expect(text).toContain('gateway="http://gateway.localhost:1/shop"');
    expect(text).not.toContain('gateway="/shop"');
  });

  it("may be built upon from other origins: the bundle, the seeds", async () => {
    for (const path of ["/shop-feed.js", "/seeds/feeds/rivermart.json", "/seeds/shops/tempo.json"]) {
      const { status, headers } = await get(path);
      expect([path, status, headers.get("access-control-allow-origin")]).toEqual([path, 200, "*"]);
    }
  });

  it.each([
    "/seeds/../package.json",
    "/seeds/%2e%2e/package.json",
    "/seeds/..%2fpackage.json",
    "/seeds/%E0%A4%A",
    "/.sources",
    "/%00",
    "/nowhere",
  ])("%s is not found", async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});
