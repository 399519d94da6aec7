import { FakeClock } from "@shop-feed/contract/fakes";
import { describe, expect, it } from "vitest";
import { createDiscovery, negotiate } from "./discover.ts";

const SHOP = "https://shop.example";
const REST = { version: "2026-04-08", transport: "rest", endpoint: "https://shop.example/ucp/" };

function profile(capabilities: Record<string, object[]>, services: object[] = [REST]): object {
  return { ucp: { version: "2026-04-08", services: { "dev.ucp.shopping": services }, capabilities } };
}
const entry = (more: object = {}) => [
  { version: "2026-04-08", spec: "https://ucp.dev/specification/x", ...more },
];
const names = (json: object) => [...negotiate(json, SHOP).capabilities.keys()];

describe("agreeing with a shop", () => {
  it("takes what both know, in the version both know, and the REST endpoint", () => {
    const json = profile({
      "dev.ucp.shopping.checkout": [{ version: "2026-01-11" }, ...entry()],
      "dev.ucp.shopping.order": [{ version: "2026-01-11" }],
      "com.example.own": entry(),
    });
    expect(negotiate(json, SHOP).endpoint).toBe("https://shop.example/ucp");
    expect(names(json)).toEqual(["dev.ucp.shopping.checkout"]);
  });

  it("drops extensions whose parents are gone, however deep", () => {
    const json = profile({
      "dev.ucp.shopping.fulfillment": entry({ extends: ["dev.ucp.shopping.checkout"] }),
      "dev.ucp.shopping.discount": entry({ extends: "dev.ucp.shopping.fulfillment" }),
      "dev.ucp.shopping.order": entry(),
    });
    expect(names(json)).toEqual(["dev.ucp.shopping.order"]);
  });

  it("believes nobody who writes another's specification", () => {
    expect(
      names(profile({ "dev.ucp.shopping.order": entry({ spec: "https://evil.example/order" }) })),
    ).toEqual([]);
  });

  it.each([
    "http://127.0.0.1:8080/ucp",
    "https://127.0.0.1/ucp",
    "http://shop.localhost/ucp",
    "https://[::1]/ucp",
  ])("follows a public shop's profile to no address of this machine: %s", (endpoint) => {
    const json = profile({}, [{ ...REST, endpoint }]);
    expect(() => negotiate(json, SHOP)).toThrow(expect.objectContaining({ code: "unsupported" }));
    expect(negotiate(json, "http://localhost:9000").endpoint).toBe(endpoint);
  });

  it.each([
    ["no REST", profile({}, [{ ...REST, transport: "mcp" }]), "unsupported"],
    ["another version only", profile({}, [{ ...REST, version: "2026-01-11" }]), "unsupported"],
    [
      "an endpoint in plain http",
      profile({}, [{ ...REST, endpoint: "http://shop.example/ucp" }]),
      "unsupported",
    ],
    ["a profile that is none", { ucp: { version: 1 } }, "malformed"],
  ])("refuses %s", (_, json, code) => {
    expect(() => negotiate(json, SHOP)).toThrow(expect.objectContaining({ code }));
  });
});

describe("remembering a profile", () => {
  it("asks once for all callers, again when its time is up, and at once after a failure", async () => {
    const clock = new FakeClock();
    let asked = 0;
    const discover = createDiscovery(
      SHOP,
      () => {
        asked += 1;
        if (asked === 1) return Promise.reject(new Error("down"));
        const headers = new Headers({ "Cache-Control": "public, max-age=120" });
        return Promise.resolve({ body: profile({}) as Record<string, unknown>, headers });
      },
      clock,
    );
    await expect(discover()).rejects.toThrow("down");
    await Promise.all([discover(), discover()]);
    expect(asked).toBe(2);
    await clock.advance(119_000);
    await discover();
    expect(asked).toBe(2);
    await clock.advance(2_000);
    await discover();
    expect(asked).toBe(3);
  });
});
