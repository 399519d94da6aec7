import { randomUUID } from "node:crypto";

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

/** Talks to a shop as a platform does; every change gets a fresh key unless one is given. */
export class ShopClient {
  readonly url: string;
  readonly #token: string | undefined;
  readonly #buyer: string | undefined;

  constructor(url: string, who: { token?: string; buyer?: string } = {}) {
    this.url = url;
    this.#token = who.token;
    this.#buyer = who.buyer;
  }

  get(path: string): Promise<Answer> {
    return this.#send("GET", path);
  }

  post(path: string, body: unknown = {}, key: string = randomUUID()): Promise<Answer> {
    return this.#send("POST", path, body, key);
  }

  put(path: string, body: unknown, key: string = randomUUID()): Promise<Answer> {
    return this.#send("PUT", path, body, key);
  }

  async #send(method: string, path: string, body?: unknown, key?: string): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        "UCP-Agent": 'profile="https://platform.example/.well-known/ucp"',
        ...(key ? { "Idempotency-Key": key } : {}),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(this.#token ? { Authorization: `Bearer ${this.#token}` } : {}),
        ...(this.#buyer ? { "Shopfeed-Buyer": this.#buyer } : {}),
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    return {
      status: response.status,
      body: (await response.json()) as Record<string, unknown>,
      headers: response.headers,
    };
  }
}

/** `dig(body, "line_items.0.item.price")`; undefined when any step is missing. */
export function dig(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], value);
}

/** The codes of a response's messages, in order. */
export function codes(body: unknown): string[] {
  return ((dig(body, "messages") as { code: string }[] | undefined) ?? []).map(({ code }) => code);
}

/** Amounts of the totals by type; several of a type are added up. */
export function totalsOf(body: unknown): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { type, amount } of dig(body, "totals") as { type: string; amount: number }[])
    sums[type] = (sums[type] ?? 0) + amount;
  return sums;
}
