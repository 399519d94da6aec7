import { memoryStorage } from "@shop-feed/contract/feed";
import { FakeClock } from "@shop-feed/contract/fakes";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createGatewayClient, type GatewayRequest } from "./gateway-client.ts";

const BASE = "https://gateway.example/shop";
type Answer = () => Promise<Response>;
const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  () =>
    Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
const lost: Answer = () => Promise.reject(new TypeError("Failed to fetch"));

/** A client in front of a gateway that gives these answers, the last one for ever. */
function client(...answers: Answer[]) {
  const clock = new FakeClock();
  const storage = memoryStorage();
  const calls: { url: string; init: RequestInit; headers: Headers }[] = [];
  const fetch = (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    calls.push({
      url: input instanceof Request ? input.url : input.toString(),
      init,
      headers: new Headers(init.headers),
    });
    const answer = answers[Math.min(calls.length, answers.length) - 1] ?? lost;
    return new Promise((resolve, reject) => {
      const end = (): void => reject(init.signal?.reason as Error);
      init.signal?.addEventListener("abort", end);
      if (init.signal?.aborted) end();
      answer().then(resolve, reject);
    });
  };
  const made = createGatewayClient({
    baseUrl: BASE,
    fetch,
    storage,
    clock,
    timeoutMs: 1_000,
    withCookies: () => Promise.resolve(true),
  });
  return { ...made, clock, calls, storage };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the gateway client", () => {
  it("sends what the gateway's guard asks for", async () => {
    const { send, calls } = client(json(200, { a: 1 }));
    expect(await send({ method: "POST", path: "/v1/x", body: { b: 2 } })).toEqual({ a: 1 });
    expect(calls[0]).toMatchObject({
      url: `${BASE}/v1/x`,
      init: { credentials: "include", redirect: "error", body: '{"b":2}' },
    });
    expect(calls[0]?.headers.get("Shop-Feed")).toBe("1");
  });

  it("keeps the session that comes with an answer and sends it as bearer", async () => {
    const { send, calls, session } = client(json(200, {}, { "Shop-Feed-Session": "token-2" }));
    await send({ path: "/a" });
    await send({ path: "/b" });
    expect(calls.map(({ headers }) => headers.get("Authorization"))).toEqual([null, "Bearer token-2"]);
    expect(session.get()).toBe("token-2");
  });

  it.each<[string, GatewayRequest, number]>([
    ["a GET", { path: "/a" }, 3],
    ["what is said to be safe", { method: "POST", path: "/a", retry: true }, 3],
    ["nothing else", { method: "POST", path: "/a" }, 1],
    ["a GET that must not be", { path: "/a", retry: false }, 1],
  ])("sends %s again when its answer is lost", async (_, request, times) => {
    const { send, calls, clock } = client(lost);
    const sent = send(request).catch((error: unknown) => error);
    await clock.advance(5_000);
    expect(await sent).toMatchObject({ code: "network", retryable: true });
    expect(calls).toHaveLength(times);
  });

  it.each([
    [404, { code: "not_found", message: "No." }, { code: "not_found", message: "No." }],
    [
      402,
      { code: "payment_declined", shop_message: "Declined." },
      { code: "payment_declined", shopMessage: "Declined." },
    ],
    [400, { code: "malformed", path: "$.ids" }, { code: "malformed", path: "$.ids" }],
    [429, "slow down", { code: "rate_limited" }],
    [418, { code: "toString" }, { code: "refused" }],
    [418, null, { code: "refused" }],
  ])("makes a failure of %s %j", async (status, body, expected) => {
    await expect(client(json(status, body)).send({ path: "/a" })).rejects.toMatchObject({
      name: "Failure",
      ...expected,
    });
  });

  it("is over after its time, and at once when the caller leaves", async () => {
    const never: Answer = () => new Promise(() => {});
    const slow = client(never);
    const waited = slow.send({ path: "/a", retry: false }).catch((error: unknown) => error);
    await slow.clock.advance(1_000);
    expect(await waited).toMatchObject({ code: "timeout" });

    const left = client(never);
    const controller = new AbortController();
    const aborted = left.send({ path: "/a", signal: controller.signal }).catch((error: unknown) => error);
    await Promise.resolve();
    controller.abort();
    expect(await aborted).toMatchObject({ code: "aborted" });
    expect(left.calls.length).toBeLessThan(2);
  });

  it("tells offline from a gateway that cannot be reached, and does not try again meanwhile", async () => {
    vi.stubGlobal("navigator", { onLine: false });
    const { send, calls } = client(lost);
    await expect(send({ path: "/a" })).rejects.toMatchObject({ code: "offline", retryable: true });
    expect(calls).toHaveLength(1);
  });
});
