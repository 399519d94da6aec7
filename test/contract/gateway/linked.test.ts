import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { GatewayAdapter } from "@shop-feed/adapters/gateway";
import type { Browser } from "./support/browser.ts";
import {
  begin,
  callbackOf,
  link,
  MEMBER_VARIANT,
  sweatshirtPrice,
  tokensAtRivermart,
} from "./support/linking.ts";
import { World } from "./support/world.ts";

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

describe("after linking", () => {
  it("unlinks here and at the retailer, and goes back to the public state", async () => {
    const others = await tokensAtRivermart(world);
    await link(browser, adapter);
    const mine = without(await tokensAtRivermart(world), others);
    expect(mine).toHaveLength(2);
    await adapter.unlink();
    expect(await adapter.linkStatus()).toEqual({ state: "unlinked" });
    expect(await sweatshirtPrice(adapter)).toBe(6800);
    expect((await adapter.listOrders()).orders).toEqual([]);
    expect(without(await tokensAtRivermart(world), others)).toEqual([]);
  });

  it("unlinks at once while the retailer is down, and tells it when it is back", async () => {
    const others = await tokensAtRivermart(world);
    await link(browser, adapter);
    await world.control("rivermart", "faults", { kind: "status", status: 503, path: "/oauth/revoke" });
    await adapter.unlink();
    expect(await adapter.linkStatus()).toEqual({ state: "unlinked" });
    const mine = async () => without(await tokensAtRivermart(world), others);
    expect(await mine()).toHaveLength(2);
    await expect.poll(mine, { timeout: 15_000, interval: 500 }).toEqual([]);
  });

  it("renews an access token that has expired without anybody noticing", async () => {
    await link(browser, adapter);
    await world.control("rivermart", "tokens/expire", { login: "ada" });
    const prices = await Promise.all([1, 2, 3].map(async () => await sweatshirtPrice(adapter)));
    expect(prices).toEqual([5900, 5900, 5900]);
    expect(await adapter.linkStatus()).toMatchObject({ state: "linked" });
  });

  it("asks to link again after the shopper ended the grant at the retailer, and shows public prices meanwhile", async () => {
    await link(browser, adapter);
    await world.control("rivermart", "grants/revoke", { login: "ada" });
    expect(await sweatshirtPrice(adapter)).toBe(6800);
    expect(await adapter.linkStatus()).toMatchObject({
      state: "needs_reauth",
      account: { displayName: "Ada Lindqvist" },
    });
    await expect(
      adapter.createCheckout({ lines: [{ variantId: MEMBER_VARIANT, quantity: 1 }] }),
    ).rejects.toMatchObject({ code: "identity_required" });
    await link(browser, adapter);
  });

  it("buys nothing at a linked shop without a link", async () => {
    await expect(
      adapter.createCheckout({ lines: [{ variantId: MEMBER_VARIANT, quantity: 1 }] }),
    ).rejects.toMatchObject({ code: "identity_required" });
  });

  it("rotates the session when it comes to speak for an account", async () => {
    await begin(adapter);
    const before = [...browser.cookies(world.url).values()];
    await link(browser, adapter);
    expect([...browser.cookies(world.url).values()]).not.toEqual(before);
  });

  it("keeps tokens sealed on disk and out of logs and answers", async () => {
    const { id, authorizeUrl } = await begin(adapter);
    const callback = await callbackOf(browser, authorizeUrl);
    await browser.visit(callback.href);
    await adapter.pollLink(id);
    const account = await fetch(`${world.shopUrl("rivermart")}/shopfeed/account`, {
      headers: {
        Authorization: `Bearer ${(await tokensAtRivermart(world, "AccessToken")).at(-1)}`,
        "UCP-Agent": 'profile="https://a.example/"',
      },
    });
    expect(account.status, "what is looked for is a token that works").toBe(200);
    const tokens = [
      ...(await tokensAtRivermart(world)),
      callback.searchParams.get("code") ?? "",
      new URL(authorizeUrl).searchParams.get("state") ?? "",
    ];
    expect(tokens.length).toBeGreaterThan(2);
    const secrets = [...tokens, ...browser.cookies(world.url).values(), "brand-secret"];
    const disk = ["", "-wal"].map((suffix) => readFileSync(`${world.store}${suffix}`, "latin1")).join("");
    for (const secret of secrets) {
      expect(disk).not.toContain(secret);
      expect(world.logs.join("\n")).not.toContain(secret);
    }
  });
});

function without(tokens: readonly string[], others: readonly string[]): string[] {
  return tokens.filter((token) => !others.includes(token));
}
