import { createHash, randomBytes } from "node:crypto";
import { testClient } from "./start-test-shop.ts";

export interface Tokens {
  access_token: string;
  refresh_token: string;
  id_token: string;
  scope: string;
}

const allScopes = "openid offline_access dev.ucp.shopping.checkout:manage dev.ucp.shopping.order:read";

/** A browser with cookies and no script, on its way through the shop's pages. */
export class ShopperBrowser {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Follows redirects inside the shop; stops at a page or at the first address elsewhere. */
  async open(
    url: string | URL,
    init: RequestInit = {},
  ): Promise<{ response: Response; html: string; left: URL | undefined }> {
    const response = await fetch(url, {
      ...init,
      redirect: "manual",
      headers: { ...init.headers, cookie: [...this.#cookies].map((pair) => pair.join("=")).join("; ") },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";", 1)[0] ?? "").split(/=(.*)/s);
      this.#cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (location === null) return { response, html: await response.text(), left: undefined };
    const next = new URL(location, url);
    await response.body?.cancel();
    return next.origin === this.#origin ? this.open(next) : { response, html: "", left: next };
  }

  submit(path: string, fields: Record<string, string> = {}, origin = this.#origin) {
    return this.open(this.#origin + path, {
      method: "POST",
      headers: { origin, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields),
    });
  }
}

export function startAuthorization(issuer: string, changes: Record<string, string> = {}) {
  const verifier = randomBytes(32).toString("base64url");
  const url = new URL("/oauth/authorize", issuer);
  url.search = new URLSearchParams({
    client_id: testClient.id,
    redirect_uri: testClient.redirectUris[0] ?? "",
    response_type: "code",
    scope: allScopes,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    state: "state-1",
    prompt: "consent",
    ...changes,
  }).toString();
  return { url, verifier };
}

/** The path that a form of the page posts to: `action(html, "allow")`. */
export function action(html: string, name: string): string {
  const path = new RegExp(`action="(/sign-in/[^"]+/${name})"`).exec(html)?.[1];
  if (path === undefined) throw new Error(`The page has no form "${name}".`);
  return path;
}

/** Where the last page sends the browser. */
export function onward(html: string): string {
  const url = /http-equiv="refresh" content="0;url=([^"]+)"/.exec(html)?.[1];
  if (url === undefined) throw new Error("The page leads nowhere.");
  return url.replaceAll("&amp;", "&");
}

/** Signs in and decides; the answer is the callback address. */
export async function authorize(
  issuer: string,
  login: string,
  decision: "allow" | "deny",
  changes: Record<string, string> = {},
) {
  const { url, verifier } = startAuthorization(issuer, changes);
  const browser = new ShopperBrowser(issuer);
  const signIn = await browser.open(url);
  const consent = await browser.submit(action(signIn.html, "login"), { login, password: "demo" });
  const done = await browser.submit(action(consent.html, decision));
  const { left } = await browser.open(onward(done.html));
  if (!left) throw new Error("The shop did not send the browser back.");
  return { callback: left, verifier, browser };
}

/** Any request of the token endpoint, or of revocation. */
export async function tokenRequest(issuer: string, path: "token" | "revoke", fields: Record<string, string>) {
  const response = await fetch(`${issuer}/oauth/${path}`, {
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from(`${testClient.id}:${testClient.secret}`).toString("base64")}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams(fields),
  });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : {}) as Record<string, unknown> };
}

/** The whole link: sign in, allow, exchange the code. */
export async function linkAccount(
  issuer: string,
  login: string,
  changes: Record<string, string> = {},
): Promise<Tokens> {
  const { callback, verifier } = await authorize(issuer, login, "allow", changes);
  const { status, body } = await tokenRequest(issuer, "token", {
    grant_type: "authorization_code",
    code: callback.searchParams.get("code") ?? "",
    redirect_uri: testClient.redirectUris[0] ?? "",
    code_verifier: verifier,
  });
  if (status !== 200) throw new Error(`No tokens: ${JSON.stringify(body)}`);
  return body as unknown as Tokens;
}
