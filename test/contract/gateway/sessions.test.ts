import { systemClock, type Clock } from "@shop-feed/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { link, tokensAtRivermart } from "./support/linking.ts";
import { readyReview } from "./support/reviews.ts";
import { BRAND, STRANGER, World } from "./support/world.ts";

const SECOND_BRAND = "http://second.localhost:4000";
const SECOND_STRANGER = "http://second-stranger.localhost:4000";
const HOUR = 3_600_000;

let ahead = 0;
const clock: Clock = { now: () => Date.now() + ahead, after: systemClock.after };
let world: World;
beforeAll(async () => {
  world = await World.start({
    clock,
    hosts: [
      { origin: BRAND, session: "cookie" },
      { origin: SECOND_BRAND, session: "cookie" },
      { origin: STRANGER, session: "bearer" },
      { origin: SECOND_STRANGER, session: "bearer" },
    ],
  });
});
afterAll(() => world.close());
beforeEach(() => {
  ahead = 0;
});

const call = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
  fetch(`${world.url}${path}`, init);
const from = (origin: string, more: Record<string, string> = {}) => ({
  Origin: origin,
  "Shop-Feed": "1",
  ...more,
});

/** A session as a page of a bearer host gets it. */
async function bearerOf(origin: string): Promise<string> {
  const response = await call("/v1/session", { method: "POST", headers: from(origin) });
  return response.headers.get("Shop-Feed-Session") ?? "";
}

describe("who may call", () => {
  it.each([
    ["without the header that no foreign form can send", { method: "POST", headers: { Origin: BRAND } }],
    ["from an origin that is not a host", { method: "POST", headers: from("https://evil.example") }],
    [
      "from an origin that only begins like a host",
      { method: "POST", headers: from(`${BRAND}.evil.example`) },
    ],
    ["from an opaque origin", { method: "POST", headers: from("null") }],
    ["without an origin, changing something", { method: "POST", headers: { "Shop-Feed": "1" } }],
    [
      "without an origin, from another site",
      { headers: { "Shop-Feed": "1", "Sec-Fetch-Site": "cross-site" } },
    ],
  ])("refuses a call %s", async (_, init) => {
    const path = "method" in init ? "/v1/session" : "/v1/tempo/capabilities";
    const response = await call(path, init);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: "refused" });
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get("Shop-Feed-Session")).toBeNull();
  });

  it.each([
    [BRAND, BRAND, "true"],
    [STRANGER, STRANGER, null],
    ["https://evil.example", null, null],
  ])("answers a preflight of %s with %s, credentials %s", async (origin, allowed, credentials) => {
    const headers = {
      Origin: origin,
      "Access-Control-Request-Method": "POST",
      "Access-Control-Request-Headers": "shop-feed",
    };
    const { headers: answer } = await call("/v1/tempo/checkouts", { method: "OPTIONS", headers });
    expect(answer.get("Access-Control-Allow-Origin")).toBe(allowed);
    expect(answer.get("Access-Control-Allow-Credentials")).toBe(credentials);
    expect(answer.get("Vary")).toContain("Origin");
  });

  it("keeps answers out of caches and its pages out of frames", async () => {
    const { headers } = await call("/v1/tempo/capabilities", { headers: from(BRAND) });
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("X-Frame-Options")).toBe("DENY");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
  });

  it("is alive, and tells shops who calls", async () => {
    expect(await (await call("/health")).json()).toEqual({ status: "ok" });
    expect(await (await call("/.well-known/ucp")).json()).toMatchObject({ ucp: { version: "2026-04-08" } });
  });
});

describe("requests that make no sense", () => {
  it.each([
    ["not JSON", "{", 400, { code: "malformed" }],
    ["the wrong type", JSON.stringify({ ids: "night-swim" }), 400, { code: "malformed", path: "$.ids" }],
    ["far too much", JSON.stringify({ ids: ["x".repeat(200_000)] }), 400, { code: "malformed" }],
  ])("says what is wrong with a body of %s", async (_, body, status, error) => {
    const response = await call("/v1/tempo/catalog/lookup", { method: "POST", headers: from(BRAND), body });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject(error);
  });

  it.each([["/v1/no-such-shop/capabilities"], ["/v1/tempo/no-such-route"]])(
    "knows nothing of %s",
    async (path) => {
      const response = await call(path, { headers: from(BRAND) });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: "not_found" });
    },
  );

  it("asks for a session where one is needed", async () => {
    const headers = from(BRAND, { "Content-Type": "application/json" });
    const response = await call("/v1/tempo/checkouts", { method: "POST", headers, body: "{}" });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: "session_expired" });
  });
});

describe("sessions", () => {
  it("is a first-party cookie that no script reads, on loopback without what https needs", async () => {
    const response = await call("/v1/session", { method: "POST", headers: from(BRAND) });
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^shopfeed=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(response.headers.get("Shop-Feed-Session")).toBeNull();
    expect(await response.text()).toBe("{}");
  });

  it("is bound to the host that it was opened on", async () => {
    const browser = world.browser(BRAND);
    const adapter = browser.adapter(world.url, "tempo");
    const review = await readyReview(adapter);
    const cookie = [...browser.cookies(world.url)].map(([name, value]) => `${name}=${value}`).join("; ");
    const look = (origin: string, headers: Record<string, string>) =>
      call(`/v1/tempo/checkouts/${review.id}`, { headers: from(origin, headers) });
    expect((await look(BRAND, { Cookie: cookie })).status).toBe(200);
    expect((await look(SECOND_BRAND, { Cookie: cookie })).status).toBe(401);

    const bearer = { Authorization: `Bearer ${await bearerOf(STRANGER)}` };
    expect((await look(STRANGER, bearer)).status).toBe(404);
    expect((await look(SECOND_STRANGER, bearer)).status).toBe(401);
    // A bearer host's session is no cookie and a cookie host's no bearer.
    expect((await look(STRANGER, { Cookie: cookie })).status).toBe(401);
    expect((await look(BRAND, bearer)).status).toBe(401);
  });

  it("changes its token every hour, and keeps the old one until the new one has arrived", async () => {
    const first = await bearerOf(STRANGER);
    const use = (token: string) =>
      call("/v1/tempo/orders", { headers: from(STRANGER, { Authorization: `Bearer ${token}` }) });
    const needs = (token: string) =>
      call("/v1/tempo/checkouts/none", { headers: from(STRANGER, { Authorization: `Bearer ${token}` }) });
    expect((await use(first)).headers.get("Shop-Feed-Session")).toBeNull();
    ahead = HOUR;
    const second = (await use(first)).headers.get("Shop-Feed-Session") ?? "";
    expect(second).toMatch(/^[\w-]{43}$/);
    // The answer with the new token was lost: the old one still works, and brings another.
    ahead = 2 * HOUR;
    const third = (await use(first)).headers.get("Shop-Feed-Session") ?? "";
    expect(third).toMatch(/^[\w-]{43}$/);
    expect((await needs(third)).status).toBe(404);
    ahead = 2 * HOUR + 61_000;
    expect((await needs(first)).status).toBe(401);
    expect((await needs(third)).status).toBe(404);
  });

  it("serves two tabs that open one at the same moment with one", async () => {
    const browser = world.browser(BRAND);
    const [tempo, again] = [browser.adapter(world.url, "tempo"), browser.tab().adapter(world.url, "tempo")];
    const [one, two] = await Promise.all([readyReview(tempo), readyReview(again)]);
    expect((await again.getCheckout(one.id)).id).toBe(one.id);
    expect((await tempo.getCheckout(two.id)).id).toBe(two.id);
  });

  it("goes on with a new session when the old one has ended", async () => {
    const browser = world.browser(BRAND);
    const adapter = browser.adapter(world.url, "tempo");
    const review = await readyReview(adapter);
    ahead = 91 * 24 * HOUR;
    await expect(adapter.getCheckout(review.id)).rejects.toMatchObject({ code: "session_expired" });
    expect((await readyReview(adapter)).id).not.toBe(review.id);
  });

  it("ends the grants of browsers that never came back", async () => {
    const browser = world.browser(BRAND);
    await link(browser, browser.adapter(world.url, "rivermart"));
    expect(await tokensAtRivermart(world)).toHaveLength(2);
    ahead = 91 * 24 * HOUR;
    await expect.poll(() => tokensAtRivermart(world), { timeout: 12_000, interval: 500 }).toEqual([]);
    expect(world.read("SELECT 1 FROM links")).toEqual([]);
  });
});
