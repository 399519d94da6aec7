import { describe, expect, it } from "vitest";
import { checkOptions, type GatewayOptions, isSafeOrLoopback } from "./options.ts";

const GOOD: GatewayOptions = {
  publicUrl: "https://brand.example/shop/",
  store: ":memory:",
  keys: [],
  hosts: [{ origin: "https://brand.example", session: "cookie" }],
  shops: { tempo: { driver: "ucp", url: "https://tempo.example" } },
};

describe("options", () => {
  it("takes the base of every route from publicUrl", () => {
    expect(checkOptions(GOOD).basePath).toBe("/shop");
    expect(checkOptions({ ...GOOD, publicUrl: "https://brand.example" }).basePath).toBe("");
  });

  it.each<[string, Partial<GatewayOptions>, string]>([
    ["plain http in public", { publicUrl: "http://brand.example" }, "publicUrl: use https"],
    ["no address", { publicUrl: "/shop" }, "publicUrl"],
    ["a query", { publicUrl: "https://brand.example/?a=1" }, "leave out"],
    ["no hosts", { hosts: [] }, "hosts: name at least one"],
    [
      "an origin with a path",
      { hosts: [{ origin: "https://brand.example/", session: "cookie" }] },
      "write https://brand.example",
    ],
    ["a wildcard", { hosts: [{ origin: "*", session: "bearer" }] }, "hosts"],
    [
      "cookies across schemes",
      { hosts: [{ origin: "http://localhost:3000", session: "cookie" }] },
      'use session: "bearer"',
    ],
    [
      "a claim page of another site",
      {
        hosts: [
          { origin: "https://other.example", session: "bearer", claimUrl: "https://evil.example/claim" },
        ],
      },
      "claimUrl must be a page of https://other.example",
    ],
    [
      "a shop id that is no path segment",
      { shops: { "a/b": { driver: "ucp", url: "https://a.example" } } },
      "no shop id",
    ],
    [
      "a shop over http",
      { shops: { a: { driver: "ucp", url: "http://a.example" } } },
      "shops.a.url: use https",
    ],
    [
      "credentials in an address",
      { shops: { a: { driver: "ucp", url: "https://u:p@a.example" } } },
      "shops.a.url",
    ],
  ])("refuses %s", (_, change, message) => {
    expect(() => checkOptions({ ...GOOD, ...change })).toThrow(message);
  });

  it.each([
    ["https://a.example", true],
    ["http://localhost:1", true],
    ["http://rivermart.localhost:1", true],
    ["http://127.0.0.1:1", true],
    ["http://[::1]:1", true],
    ["http://127.0.0.1.evil.example", false],
    ["http://notlocalhost", false],
    ["ftp://localhost", false],
  ])("%s may be called: %s", (address, allowed) => {
    expect(isSafeOrLoopback(new URL(address))).toBe(allowed);
  });
});
