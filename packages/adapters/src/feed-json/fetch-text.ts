import { type Clock, Failure, type FailureCode, toFailure } from "@shop-feed/contract/feed";

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export interface FetchTextRequest {
  readonly address: string;
  readonly fetch: Fetch;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

export interface FetchedText {
  readonly text: string;
  /** Where the answer came from in the end, after redirects. */
  readonly url: string;
}

/**
 * One GET, from the request to the last byte within `timeoutMs` and `maxBytes`.
 * @throws Failure `aborted | timeout | offline | network | not_found | refused | rate_limited | server | malformed`
 */
export async function fetchText({
  address,
  fetch,
  timeoutMs,
  maxBytes,
  clock,
  signal,
}: FetchTextRequest): Promise<FetchedText> {
  if (signal.aborted) throw aborted(address);
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  signal.addEventListener("abort", abort, { once: true });
  let timedOut = false;
  const cancelTimer = clock.after(timeoutMs, () => {
    timedOut = true;
    stop.abort();
  });
  try {
    const response = await fetch(address, { headers: { accept: "application/json" }, signal: stop.signal });
    if (!response.ok) throw statusFailure(response, address);
    return { text: await readBounded(response, maxBytes, address), url: response.url || address };
  } catch (error) {
    if (signal.aborted) throw aborted(address);
    if (timedOut)
      throw new Failure({
        code: "timeout",
        message: `${address} did not answer within ${timeoutMs} ms`,
        cause: error,
      });
    if (error instanceof Failure) throw error;
    const offline = typeof navigator !== "undefined" && "onLine" in navigator && !navigator.onLine;
    throw new Failure({
      code: offline ? "offline" : "network",
      message: `${address} could not be fetched: ${toFailure(error).message}. On another origin it needs Access-Control-Allow-Origin.`,
      cause: error,
    });
  } finally {
    cancelTimer();
    signal.removeEventListener("abort", abort);
  }
}

async function readBounded(response: Response, maxBytes: number, address: string): Promise<string> {
  const tooLong = (): Failure =>
    new Failure({
      code: "malformed",
      message: `${address} is longer than ${maxBytes} bytes; serve shorter pages linked by next_cursor`,
    });
  if (Number(response.headers.get("content-length") ?? 0) > maxBytes) {
    await response.body?.cancel();
    throw tooLong();
  }
  if (!response.body) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      throw tooLong();
    }
    text += decoder.decode(value, { stream: true });
  }
}

function statusFailure({ status }: Response, address: string): Failure {
  const code = statusCode(status);
  const hint = code === "not_found" ? "; check the feed's src" : "";
  return new Failure({ code, message: `${address} answered ${status}${hint}` });
}

function statusCode(status: number): FailureCode {
  if (status === 404 || status === 410) return "not_found";
  if (status === 429) return "rate_limited";
  return status >= 500 ? "server" : "refused";
}

function aborted(address: string): Failure {
  return new Failure({ code: "aborted", message: `The request for ${address} was aborted` });
}
