import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { linkedShop } from "../testing/fixture-shops.ts";
import {
  action,
  authorize,
  linkAccount,
  onward,
  ShopperBrowser,
  startAuthorization,
  tokenRequest,
} from "../testing/link-account.ts";
import { ShopClient } from "../testing/shop-client.ts";
import { startTestShop, type TestShop } from "../testing/start-test-shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop(linkedShop);
});
afterAll(() => shop.dispose());
beforeEach(() => shop.control("reset", {}));

const as = (token: string) => new ShopClient(shop.url, { token });

describe("the way through the shop's pages", () => {
  test("sign in, see exactly what is asked, allow; the callback names its issuer and state", async () => {
    const browser = new ShopperBrowser(shop.url);
    const signIn = await browser.open(startAuthorization(shop.url).url);
    expect(signIn.html).toContain("Sign in to Harbour");
    const wrong = await browser.submit(action(signIn.html, "login"), { login: "ada", password: "guess" });
    expect(wrong.response.status).toBe(422);
    expect(wrong.html).toContain('role="alert"');
    const consent = await browser.submit(action(wrong.html, "login"), { login: "ada", password: "demo" });
    for (const sentence of [
      "See whether you have Harbour Plus",
      "Place an order each time you confirm one",
      "Show the orders you place there",
      "Your password",
      "Your card number",
      "Ada Lindqvist",
    ])
      expect(consent.html).toContain(sentence);
    const done = await browser.submit(action(consent.html, "allow"));
    const { left } = await browser.open(onward(done.html));
    expect(left?.origin).toBe("http://platform.localhost:9");
    expect(Object.fromEntries(left?.searchParams ?? [])).toMatchObject({
      iss: shop.url,
      state: "state-1",
      code: expect.any(String),
    });
  });

  test("what is not asked for is not listed", async () => {
    const browser = new ShopperBrowser(shop.url);
    const signIn = await browser.open(
      startAuthorization(shop.url, { scope: "openid dev.ucp.shopping.order:read" }).url,
    );
    const consent = await browser.submit(action(signIn.html, "login"), { login: "ada", password: "demo" });
    expect(consent.html).toContain("Show the orders you place there");
    expect(consent.html).not.toContain("Place an order");
  });

  test("consent is asked again for the next link, and the account can be changed", async () => {
    const { browser } = await authorize(shop.url, "ada", "allow");
    const again = await browser.open(startAuthorization(shop.url, { prompt: "login consent" }).url);
    expect(again.html).toContain("Sign in to Harbour");
    const consent = await browser.open(startAuthorization(shop.url).url);
    expect(consent.html).toContain("Ada Lindqvist");
    const signIn = await browser.submit(action(consent.html, "switch"));
    const ben = await browser.submit(action(signIn.html, "login"), { login: "ben", password: "demo" });
    expect(ben.html).toContain("Ben Amari");
  });

  test("deny tells the platform and shares nothing", async () => {
    const { callback } = await authorize(shop.url, "ada", "deny");
    expect(Object.fromEntries(callback.searchParams)).toMatchObject({
      error: "access_denied",
      iss: shop.url,
      state: "state-1",
    });
    expect(callback.searchParams.has("code")).toBe(false);
  });

  test("the pages run no script, fit in no frame, and take no form from elsewhere", async () => {
    const browser = new ShopperBrowser(shop.url);
    const { response, html } = await browser.open(startAuthorization(shop.url).url);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-inline");
    expect(html).not.toMatch(/<script|style="| on\w+="/);
    const forged = await browser.submit(
      action(html, "login"),
      { login: "ada", password: "demo" },
      "https://evil.example",
    );
    expect(forged.response.status).toBe(403);
  });

  test("a sign-in that is not this browser's, or ran out, says so", async () => {
    const { html } = await new ShopperBrowser(shop.url).open(startAuthorization(shop.url).url);
    const stranger = await new ShopperBrowser(shop.url).submit(action(html, "login"), {
      login: "ada",
      password: "demo",
    });
    expect(stranger.response.status).toBe(400);
    expect(stranger.html).toContain("ran out");
  });
});

describe("the authorization server", () => {
  test("discovery says what it is, at both places", async () => {
    for (const name of ["oauth-authorization-server", "openid-configuration"]) {
      const metadata: unknown = await (await fetch(`${shop.url}/.well-known/${name}`)).json();
      expect(metadata).toMatchObject({
        issuer: shop.url,
        code_challenge_methods_supported: ["S256"],
        authorization_response_iss_parameter_supported: true,
        revocation_endpoint: `${shop.url}/oauth/revoke`,
      });
    }
  });

  test("a public URL is the issuer whatever Host the request had", async () => {
    const named = await startTestShop(linkedShop, { publicUrl: "http://harbour.localhost:7" });
    const { port } = named;
    const metadata: unknown = await (
      await fetch(`http://127.0.0.1:${port}/.well-known/oauth-authorization-server`)
    ).json();
    expect(metadata).toMatchObject({
      issuer: "http://harbour.localhost:7",
      token_endpoint: "http://harbour.localhost:7/oauth/token",
    });
    await named.dispose();
  });

  test.each([
    ["no PKCE", { code_challenge: "" }],
    ["plain PKCE", { code_challenge_method: "plain" }],
    ["an unknown scope is dropped, an unknown response type refused", { response_type: "token" }],
  ])("%s: the request is refused", async (_, changes) => {
    const { url } = startAuthorization(shop.url, changes);
    if (url.searchParams.get("code_challenge") === "") url.searchParams.delete("code_challenge");
    const { left } = await new ShopperBrowser(shop.url).open(url);
    expect(left?.href ?? "").toMatch(/error=(invalid_request|unsupported_response_type|unauthorized_client)/);
  });

  test("a redirect that is not registered is never followed", async () => {
    const { left, response } = await new ShopperBrowser(shop.url).open(
      startAuthorization(shop.url, { redirect_uri: "https://evil.example/" }).url,
    );
    expect(left).toBeUndefined();
    expect(response.status).toBe(400);
  });

  test("a code works once, with its verifier; the refresh token renews", async () => {
    const { callback, verifier } = await authorize(shop.url, "ada", "allow");
    const exchange = (code_verifier: string) =>
      tokenRequest(shop.url, "token", {
        grant_type: "authorization_code",
        code: callback.searchParams.get("code") ?? "",
        redirect_uri: "http://platform.localhost:9/back",
        code_verifier,
      });
    expect((await exchange("x".repeat(43))).body).toMatchObject({ error: "invalid_grant" });
    expect((await exchange(verifier)).status).toBe(200);
    expect((await exchange(verifier)).body).toMatchObject({ error: "invalid_grant" });
    const { refresh_token } = await linkAccount(shop.url, "ada");
    expect(
      (await tokenRequest(shop.url, "token", { grant_type: "refresh_token", refresh_token })).body,
    ).toMatchObject({ access_token: expect.any(String) });
  });

  test("revoking the refresh token ends the link at once, and no other link", async () => {
    const [gone, stays] = [await linkAccount(shop.url, "ada"), await linkAccount(shop.url, "ada")];
    expect((await as(gone.access_token).get("/shopfeed/account")).status).toBe(200);
    expect((await tokenRequest(shop.url, "revoke", { token: gone.refresh_token })).status).toBe(200);
    const refused = await as(gone.access_token).get("/shopfeed/account");
    expect(refused).toMatchObject({ status: 401, body: { code: "identity_required" } });
    expect(refused.headers.get("www-authenticate")).toContain('error="invalid_token"');
    expect(
      (
        await tokenRequest(shop.url, "token", {
          grant_type: "refresh_token",
          refresh_token: gone.refresh_token,
        })
      ).body,
    ).toMatchObject({ error: "invalid_grant" });
    expect((await as(stays.access_token).get("/shopfeed/account")).status).toBe(200);
  });

  test("links, orders and the signing key outlive a restart; the shop can end links and expire tokens itself", async () => {
    const lasting = await startTestShop(linkedShop);
    const { access_token, refresh_token } = await linkAccount(lasting.url, "ada");
    const keysBefore = await (await fetch(`${lasting.url}/oauth/jwks`)).text();
    const { url } = await lasting.restart();
    const client = new ShopClient(url, { token: access_token });
    expect((await client.get("/shopfeed/account")).body).toMatchObject({ id: "ada" });
    expect(await (await fetch(`${url}/oauth/jwks`)).text()).toBe(keysBefore);
    expect(await lasting.control("tokens/expire", { login: "ada" })).toEqual({ expired: 1 });
    expect((await client.get("/shopfeed/account")).status).toBe(401);
    expect((await tokenRequest(url, "token", { grant_type: "refresh_token", refresh_token })).status).toBe(
      200,
    );
    expect(await lasting.control("grants/revoke", { login: "ada" })).toEqual({ revoked: 1 });
    expect((await tokenRequest(url, "token", { grant_type: "refresh_token", refresh_token })).status).toBe(
      400,
    );
    await lasting.dispose();
  });
});
