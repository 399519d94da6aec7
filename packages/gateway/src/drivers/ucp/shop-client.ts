import { randomUUID } from "node:crypto";
import { Failure, toFailure } from "@shop-feed/contract";
import { readBounded } from "../../read-bounded.ts";
import type { Buyer, JsonObject } from "../shop-driver.ts";
import { shopRefusal } from "./shop-refusal.ts";

export interface ShopRequest {
  readonly method: "GET" | "POST" | "PUT";
  readonly url: string;
  readonly body?: JsonObject | undefined;
  readonly buyer?: Buyer | undefined;
  readonly idempotencyKey?: string | undefined;
}

interface ShopAnswer {
  readonly body: JsonObject;
  readonly headers: Headers;
}

export interface ShopClientOptions {
  /** Of the platform, sent as UCP-Agent. */
  readonly profileUrl: string;
  readonly timeoutMs: number;
}

export type ShopClient = (request: ShopRequest) => Promise<ShopAnswer>;

const MAX_BYTES = 2_000_000;

/** Talks to one shop: bounded in time and size, follows no redirect, and answers a JSON object or a `Failure`. */
export function createShopClient({ profileUrl, timeoutMs }: ShopClientOptions): ShopClient {
  return async ({ method, url, body, buyer, idempotencyKey }) => {
    const headers = new Headers({
      Accept: "application/json",
      "UCP-Agent": `profile="${profileUrl}"`,
      "Request-Id": randomUUID(),
    });
    if (buyer) headers.set("Shopfeed-Buyer", buyer.id);
    if (buyer?.accessToken) headers.set("Authorization", `Bearer ${buyer.accessToken}`);
    if (method !== "GET") headers.set("Idempotency-Key", idempotencyKey ?? randomUUID());
    if (body) headers.set("Content-Type", "application/json");
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(url, {
        method,
        headers,
        body: body ? JSON.stringify(body) : null,
        redirect: "manual",
        signal,
      });
      const text = await readText(response);
      return read(response, text, `${method} ${new URL(url).pathname}`);
    } catch (error) {
      // undici hides a timeout or a reset in `cause`; either way the shop may have acted.
      throw signal.aborted && !(error instanceof Failure)
        ? new Failure({
            code: "timeout",
            message: `The shop did not answer within ${timeoutMs} ms`,
            cause: error,
          })
        : toFailure(error, "network");
    }
  };
}

function read(response: Response, text: string, what: string): ShopAnswer {
  if (response.status >= 300 && response.status < 400)
    throw new Failure({
      code: "refused",
      message: `${what}: the shop redirects; put its final address into shops.url`,
    });
  const body = toObject(text);
  if (response.status >= 400) throw shopRefusal(response, body, what);
  // An unreadable success is no answer at all: the shop may well have acted.
  if (!body)
    throw new Failure({
      code: "server",
      message: `${what}: the shop's answer ${response.status} is not a JSON object`,
    });
  return { body, headers: response.headers };
}

function toObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : undefined;
  } catch {
    return undefined;
  }
}

async function readText(response: Response): Promise<string> {
  const text = await readBounded(response.body, MAX_BYTES);
  if (text === undefined)
    throw new Failure({ code: "server", message: `The shop's answer is larger than ${MAX_BYTES} bytes` });
  return text;
}
