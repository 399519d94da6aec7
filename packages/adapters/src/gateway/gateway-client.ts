import { type Clock, Failure, type KeyValueStorage, toFailure } from "@shop-feed/contract/feed";
import { orAborted } from "./or-aborted.ts";
import { readFailure } from "./read-failure.ts";

export interface GatewayClientOptions {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly storage: KeyValueStorage;
  readonly clock: Clock;
  readonly timeoutMs: number;
  /** Whether cookies carry the session; asked once, before the first call that may need one. */
  readonly withCookies: () => Promise<boolean>;
}

export interface GatewayRequest {
  readonly method?: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below `baseUrl`. */
  readonly path: string;
  readonly body?: object;
  readonly signal?: AbortSignal | undefined;
  /** Whether the same request may be sent again when its answer is lost. GET always may. */
  readonly retry?: boolean;
  readonly timeoutMs?: number;
  readonly idempotencyKey?: string;
  /** The question whether cookies are used must not wait for its own answer. */
  readonly anonymous?: boolean;
}

export interface GatewayClient {
  /** The JSON of the answer; undefined for none. Rejects with `Failure`. */
  send(request: GatewayRequest): Promise<unknown>;
  readonly session: { get(): string | undefined; set(token: string): void; forget(): void };
}

const PAUSES = [300, 1_200] as const;

/** Talks to the gateway: bounded in time, abortable, and resending only what is safe to send twice. */
export function createGatewayClient({
  baseUrl,
  fetch,
  storage,
  clock,
  timeoutMs,
  withCookies,
}: GatewayClientOptions): GatewayClient {
  const key = `shop-feed:session:${baseUrl}`;
  const session = {
    get: () => storage.get(key),
    set: (token: string) => storage.set(key, token),
    forget: () => storage.remove(key),
  };

  async function once(request: GatewayRequest): Promise<unknown> {
    const { method = "GET", path, body, signal, idempotencyKey, anonymous } = request;
    const cookies = anonymous ? false : await orAborted(withCookies(), signal);
    const headers = new Headers({ Accept: "application/json", "Shop-Feed": "1" });
    if (body) headers.set("Content-Type", "application/json");
    if (idempotencyKey) headers.set("Idempotency-Key", idempotencyKey);
    const token = anonymous ? undefined : session.get();
    if (token) headers.set("Authorization", `Bearer ${token}`);
    const limit = new AbortController();
    const cancel = clock.after(request.timeoutMs ?? timeoutMs, () =>
      limit.abort(new DOMException("The gateway took too long", "TimeoutError")),
    );
    try {
      const response = await fetch(`${baseUrl}${path}`, {
        method,
        headers,
        body: body ? JSON.stringify(body) : null,
        credentials: cookies ? "include" : "omit",
        cache: "no-store",
        redirect: "error",
        signal: signal ? AbortSignal.any([signal, limit.signal]) : limit.signal,
      });
      const text = await response.text();
      const next = response.headers.get("Shop-Feed-Session");
      if (next) session.set(next);
      const json = toJson(text);
      if (!response.ok) throw readFailure(response.status, json);
      return json;
    } catch (error) {
      if (signal?.aborted)
        throw new Failure({ code: "aborted", message: "The call was aborted", cause: error });
      if (limit.signal.aborted)
        throw new Failure({
          code: "timeout",
          message: `${method} ${path}: no answer from the gateway in time`,
          cause: error,
        });
      // Node has a navigator that does not know.
      const offline = typeof navigator !== "undefined" && "onLine" in navigator && !navigator.onLine;
      throw toFailure(error, offline ? "offline" : "network");
    } finally {
      cancel();
    }
  }

  async function send(request: GatewayRequest, turn = 0): Promise<unknown> {
    try {
      return await once(request);
    } catch (error) {
      const failure = toFailure(error);
      const pause = PAUSES[turn];
      const safe = request.retry ?? (request.method ?? "GET") === "GET";
      if (
        !safe ||
        !failure.retryable ||
        failure.code === "offline" ||
        failure.code === "rate_limited" ||
        pause === undefined
      )
        throw failure;
      await waitFor(clock, pause, request.signal);
      return send(request, turn + 1);
    }
  }
  return { send: (request) => send(request), session };
}

function waitFor(clock: Clock, ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, resolve);
    // The next try finds the signal aborted and says so.
    signal?.addEventListener("abort", () => (cancel(), resolve()), { once: true });
  });
}

function toJson(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
