import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createShopClient } from "./shop-client.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function shop(answer: RequestListener): Promise<string> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((done) => {
    started.listen(0, "127.0.0.1", done);
  });
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/ucp/thing`;
}

const client = createShopClient({ profileUrl: "https://gateway.example/.well-known/ucp", timeoutMs: 300 });
const json =
  (status: number, body: object, headers: object = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));

describe("talking to a shop", () => {
  it("says who calls, for whom, and under which key", async () => {
    let seen: Record<string, unknown> = {};
    const url = await shop((request, response) => {
      seen = request.headers;
      response.end("{}");
    });
    await client({
      method: "POST",
      url,
      body: { a: 1 },
      buyer: { id: "guest-1", accessToken: "t" },
      idempotencyKey: "key-1",
    });
    expect(seen).toMatchObject({
      "ucp-agent": 'profile="https://gateway.example/.well-known/ucp"',
      "idempotency-key": "key-1",
      "shopfeed-buyer": "guest-1",
      authorization: "Bearer t",
    });
    expect(seen["request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  });

  const HUGE = "x".repeat(2_100_000);
  it.each<[string, RequestListener, string]>([
    ["hangs", () => {}, "timeout"],
    ["drops the connection", (request) => request.socket.destroy(), "network"],
    [
      "stops in the middle",
      (_, response) => (response.writeHead(200).write("{"), setTimeout(() => response.destroy(), 20)),
      "network",
    ],
    ["is too busy", json(429, { code: "slow_down" }), "rate_limited"],
    ["fails", json(503, { code: "unavailable" }), "server"],
    ["answers a page instead of JSON", (_, response) => response.end("<html>"), "server"],
    ["answers a list", (_, response) => response.end("[]"), "server"],
    ["answers without end", (_, response) => response.end(`{"a":"${HUGE}"}`), "server"],
    [
      "redirects",
      (_, response) => response.writeHead(302, { Location: "https://evil.example/" }).end(),
      "refused",
    ],
    ["knows no such thing", json(404, { code: "not_found", content: "No." }), "not_found"],
    ["wants a sign-in", json(401, { code: "identity_required" }), "identity_required"],
    ["has seen the key with another body", json(409, { code: "idempotency_conflict" }), "conflict"],
    ["names a code of Object.prototype", json(400, { code: "constructor" }), "refused"],
  ])("answers a typed failure when the shop %s", async (_, answer, code) => {
    const url = await shop(answer);
    await expect(client({ method: "GET", url })).rejects.toMatchObject({ name: "Failure", code });
  });

  it("hands on which permissions are missing, and the shop's own words", async () => {
    const headers = {
      "WWW-Authenticate": 'Bearer realm="x", error="insufficient_scope", scope="a:read b:manage"',
    };
    const url = await shop(json(403, { code: "insufficient_scope" }, headers));
    await expect(client({ method: "GET", url })).rejects.toMatchObject({
      code: "insufficient_scope",
      scopes: ["a:read", "b:manage"],
    });
    server?.close();
    const other = await shop(json(400, { code: "invalid", content: "We do not ship there." }));
    await expect(client({ method: "GET", url: other })).rejects.toMatchObject({
      shopMessage: "We do not ship there.",
    });
  });
});
