import { createGatewayAdapter, type GatewayAdapter } from "@shop-feed/adapters/gateway";
import { type KeyValueStorage, memoryStorage } from "@shop-feed/contract";

export interface Sent {
  readonly url: string;
  readonly headers: Headers;
}

/**
 * One browser on one page: its own cookies, its page's Origin on every call, and the checks of CORS that matter here.
 * Enough of a browser for the gateway to be wrong with; real ones run in test/e2e.
 */
export class Browser {
  readonly origin: string;
  readonly sent: Sent[] = [];
  readonly storage = memoryStorage();
  readonly tabStorage: KeyValueStorage;
  readonly #cookies: Map<string, Map<string, string>>;

  constructor(
    origin: string,
    cookies = new Map<string, Map<string, string>>(),
    tabStorage: KeyValueStorage = memoryStorage(),
  ) {
    this.origin = origin;
    this.#cookies = cookies;
    this.tabStorage = tabStorage;
  }

  /** Another tab of this browser: the same cookies, a page of its own. */
  tab(): Browser {
    return new Browser(this.origin, this.#cookies);
  }

  /** This tab after a navigation: its memory is gone, its `sessionStorage` is not. */
  reloaded(): Browser {
    return new Browser(this.origin, this.#cookies, this.tabStorage);
  }

  adapter(baseUrl: string, shop: string, options: { timeoutMs?: number } = {}): GatewayAdapter {
    return createGatewayAdapter({
      baseUrl,
      shop,
      fetch: this.fetch,
      storage: this.storage,
      tabStorage: this.tabStorage,
      ...options,
    });
  }

  /** `fetch` of a script on the page. */
  readonly fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    const headers = new Headers(init.headers);
    headers.set("Origin", this.origin);
    const withCookies = init.credentials === "include";
    if (withCookies) this.#addCookies(url, headers);
    this.sent.push({ url: url.href, headers });
    const response = await fetch(url, { ...init, headers });
    if (withCookies) this.#keepCookies(url, response);
    const readable = response.headers.get("Access-Control-Allow-Origin") === this.origin;
    const credentialed = !withCookies || response.headers.get("Access-Control-Allow-Credentials") === "true";
    if (!readable || !credentialed)
      throw new TypeError(`Blocked by CORS: ${url.pathname} ${response.status}`);
    return response;
  };

  /** Goes to an address as a person does: follows redirects with the cookies of each site. Answers where it ends. */
  async visit(
    address: string,
    form?: Readonly<Record<string, string>>,
    isEnd: (url: URL) => boolean = () => false,
  ): Promise<Visited> {
    let url = new URL(address);
    let body = form && new URLSearchParams(form);
    for (let hops = 0; hops < 12; hops++) {
      if (isEnd(url)) return { url, status: 0, html: "" };
      const headers = new Headers();
      this.#addCookies(url, headers);
      const response = await fetch(url, {
        method: body ? "POST" : "GET",
        headers,
        body: body ?? null,
        redirect: "manual",
      });
      this.#keepCookies(url, response);
      const html = await response.text();
      const refresh = /http-equiv="refresh" content="0;url=([^"]+)"/
        .exec(html)?.[1]
        ?.replaceAll("&amp;", "&");
      const next = response.headers.get("Location") ?? refresh;
      if (!next) return { url, status: response.status, html };
      [url, body] = [new URL(next, url), undefined];
    }
    throw new Error(`Too many redirects from ${address}`);
  }

  cookies(url: string): ReadonlyMap<string, string> {
    return this.#cookies.get(new URL(url).host) ?? new Map();
  }

  #addCookies(url: URL, headers: Headers): void {
    const own = [...(this.#cookies.get(url.host) ?? [])];
    if (own.length > 0) headers.set("Cookie", own.map(([name, value]) => `${name}=${value}`).join("; "));
  }

  #keepCookies(url: URL, response: Response): void {
    const own = this.#cookies.get(url.host) ?? new Map<string, string>();
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      own.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    this.#cookies.set(url.host, own);
  }
}

export interface Visited {
  readonly url: URL;
  readonly status: number;
  readonly html: string;
}
