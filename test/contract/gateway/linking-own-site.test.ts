import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { GatewayAdapter } from "@shop-feed/adapters/gateway";
import type { Browser } from "./support/browser.ts";
import { consent } from "./support/consent.ts";
import {
  afterRedirect,
  atHost,
  begin,
  callbackOf,
  link,
  MEMBER_VARIANT,
  onPage,
  RETURN_URL,
  sweatshirtPrice,
} from "./support/linking.ts";
import { place } from "./support/reviews.ts";
import { BRAND, STRANGER, World } from "./support/world.ts";

let world: World;
let browser: Browser;
let adapter: GatewayAdapter;
beforeAll(async () => {
  world = await World.start({ ordersPerHour: 1_000 });
});
afterAll(() => world.close());
beforeEach(() => {
  browser = world.browser();
  adapter = browser.adapter(world.url, "rivermart");
});

describe("linking on the gateway's own site", () => {
  it("asks with PKCE, a state and exactly the shop's scopes", async () => {
    const { authorizeUrl } = await begin(adapter);
    const parameters = new URL(authorizeUrl).searchParams;
    expect(parameters.get("code_challenge_method")).toBe("S256");
    expect(parameters.get("state")).toMatch(/^[\w-]{43}$/);
    expect(parameters.get("redirect_uri")).toBe(`${world.url}/v1/rivermart/link/callback`);
    expect(parameters.get("scope")?.split(" ")).toEqual([
      "dev.ucp.shopping.checkout:manage",
      "dev.ucp.shopping.order:read",
      "offline_access",
    ]);
    expect(await adapter.linkStatus()).toEqual({ state: "unlinked" });
  });

  it("links the browser that began, shows the account's prices, and takes an order there that a reload still lists", async () => {
    const [before] = await adapter.products(["sweatshirt"]);
    const { id, authorizeUrl } = await begin(adapter);
    expect(await adapter.pollLink(id)).toEqual({ state: "pending" });
    const done = await consent(browser, authorizeUrl);
    expect(done.html).toContain("You can close this window");
    const status = await adapter.pollLink(id);
    expect(status).toMatchObject({
      state: "linked",
      account: { displayName: "Ada Lindqvist", program: "River Plus", member: true },
    });

    const offer = (product: typeof before) =>
      product?.variants.find((variant) => variant.id === MEMBER_VARIANT)?.offer;
    const [after] = await adapter.products(["sweatshirt"]);
    expect(offer(before)?.price.amount).toBe(6800);
    expect(offer(after)).toMatchObject({
      price: { amount: 5900 },
      membership: { state: "eligible" },
      delivery: { kind: "promise" },
    });

    const review = await adapter.createCheckout({ lines: [{ variantId: MEMBER_VARIANT, quantity: 1 }] });
    expect(review).toMatchObject({ status: "ready_for_complete", addressesEditable: false });
    const outcome = await place(adapter, review);
    expect(outcome).toMatchObject({ state: "placed", order: { shop: "rivermart", total: review.total } });

    const reloaded = browser.tab().adapter(world.url, "rivermart");
    expect(await reloaded.linkStatus()).toMatchObject({ state: "linked" });
    expect((await reloaded.listOrders()).orders).toHaveLength(1);
  });

  it("keeps links and orders when the gateway starts anew", async () => {
    await link(browser, adapter);
    await world.stopGateway();
    await world.startGateway();
    expect(await adapter.linkStatus()).toMatchObject({ state: "linked" });
    expect(await sweatshirtPrice(adapter)).toBe(5900);
  });

  it("links nothing when the authorize URL was opened in another browser", async () => {
    const { id, authorizeUrl } = await begin(adapter);
    const victim = world.browser();
    const ended = await consent(victim, authorizeUrl);
    expect(ended.status).toBe(400);
    expect(ended.html).toContain("Nothing was linked");
    expect(await adapter.pollLink(id)).toEqual({ state: "pending" });
    expect(await adapter.linkStatus()).toEqual({ state: "unlinked" });
    // Also when the victim has a session of their own at this gateway.
    const other = world.browser();
    const widget = other.adapter(world.url, "rivermart");
    await begin(widget);
    expect((await consent(other, authorizeUrl)).status).toBe(400);
    expect(await adapter.pollLink(id)).toEqual({ state: "pending" });
    expect(await widget.linkStatus()).toEqual({ state: "unlinked" });
  });

  it("does not link for somebody who knows the attempt but not its secret, or has another session", async () => {
    const { id, authorizeUrl } = await begin(adapter);
    await consent(browser, authorizeUrl);
    const poll = (who: Browser, secret: string) =>
      who.fetch(`${world.url}/v1/rivermart/link/${id}/poll`, {
        method: "POST",
        credentials: "include",
        headers: { "Shop-Feed": "1", "Content-Type": "application/json" },
        body: JSON.stringify({ poll_secret: secret }),
      });
    expect((await poll(browser, "guess")).status).toBe(403);
    const other = world.browser();
    await begin(other.adapter(world.url, "rivermart"));
    expect((await poll(other, "guess")).status).toBe(403);
    expect(await adapter.linkStatus()).toEqual({ state: "unlinked" });
    expect(await adapter.pollLink(id)).toMatchObject({ state: "linked" });
  });

  it("refuses a callback whose state is not of an attempt, was used, or is of another shop", async () => {
    const { id, authorizeUrl } = await begin(adapter);
    const callback = await callbackOf(browser, authorizeUrl);
    const forged = new URL(callback);
    forged.searchParams.set("state", "A".repeat(43));
    expect((await browser.visit(forged.href)).status).toBe(400);
    expect((await browser.visit(callback.href.replace("/rivermart/", "/tempo/"))).status).toBe(400);
    expect(await adapter.pollLink(id)).toEqual({ state: "pending" });
    expect((await browser.visit(callback.href)).status).toBe(200);
    expect((await browser.visit(callback.href)).status).toBe(400);
    expect(await adapter.pollLink(id)).toMatchObject({ state: "linked" });
  });

  it.each([
    ["another issuer (mix-up)", (url: URL) => url.searchParams.set("iss", "https://evil.example")],
    ["no issuer at all", (url: URL) => url.searchParams.delete("iss")],
    ["a code that is not the server's", (url: URL) => url.searchParams.set("code", "stolen")],
  ])("refuses a callback with %s", async (_, change) => {
    const { id, authorizeUrl } = await begin(adapter);
    const callback = await callbackOf(browser, authorizeUrl);
    change(callback);
    expect((await browser.visit(callback.href)).html).toContain("That did not work");
    await expect(adapter.pollLink(id)).rejects.toMatchObject({ code: "link_failed" });
    expect(await adapter.linkStatus()).toEqual({ state: "unlinked" });
  });

  it("tells of a refused consent", async () => {
    const { id, authorizeUrl } = await begin(adapter);
    const ended = await consent(browser, authorizeUrl, "deny");
    expect(ended.html).toContain("You did not allow it");
    expect(await adapter.pollLink(id)).toEqual({ state: "denied" });
    expect(await adapter.pollLink(id)).toEqual({ state: "denied" });
  });

  it("comes back by redirect to the page that began, and finishes there", async () => {
    const { id, authorizeUrl } = await begin(adapter, RETURN_URL, "redirect");
    const ended = await consent(browser, authorizeUrl, "allow", atHost);
    expect(ended.url.href).toBe(`${BRAND}/index.html?utm=1&shop_feed_link=${id}`);
    // The page that came back is a new one; only the tab's storage is the same.
    const returned = afterRedirect(world, browser);
    const page = await onPage(ended.url.href, () => returned.resumeLink?.() ?? Promise.resolve(undefined));
    expect(page.result).toMatchObject({
      status: { state: "linked" },
      resume: "post-7",
    });
    expect(page.address).toBe(RETURN_URL);
    expect(await returned.linkStatus()).toMatchObject({ state: "linked" });
  });

  it("sends nobody to a page of another origin", async () => {
    await expect(begin(adapter, "https://evil.example/")).rejects.toMatchObject({
      code: "refused",
      path: "$.return_url",
    });
    await expect(begin(adapter, `${STRANGER}/`)).rejects.toMatchObject({ code: "refused" });
  });

  it("tells the popup's opener at exactly the page that began, and holds no code or token on its page", async () => {
    const { authorizeUrl } = await begin(adapter);
    const callback = await callbackOf(browser, authorizeUrl);
    const { html } = await browser.visit(callback.href);
    const notify = /data-notify="([^"]+)"/.exec(html)?.[1]?.replaceAll("&#34;", '"') ?? "";
    expect(JSON.parse(notify)).toEqual({
      origin: BRAND,
      message: { type: "shop-feed-link", link_session_id: expect.any(String) as string },
    });
    expect(html).not.toContain(callback.searchParams.get("code"));
    const policy = (await fetch(callback, { redirect: "manual" })).headers.get("Content-Security-Policy");
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
  });
});
