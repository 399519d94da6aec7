import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consent } from "./support/consent.ts";
import { afterRedirect, atHost, begin, onPage, tokensAtRivermart } from "./support/linking.ts";
import { CLAIM_PAGE, STRANGER, World } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.close());

describe("linking on another site than the gateway's", () => {
  it("links by the claim that reaches the host's page, once, and never without it", async () => {
    const stranger = world.browser(STRANGER);
    const widget = stranger.adapter(world.url, "rivermart");
    const { id, authorizeUrl } = await begin(widget, `${STRANGER}/`);
    const ended = await consent(stranger, authorizeUrl, "allow", atHost);
    expect(`${ended.url.origin}${ended.url.pathname}`).toBe(CLAIM_PAGE);
    expect(ended.url.search).toBe("");
    const fragment = new URLSearchParams(ended.url.hash.slice(1));
    expect(fragment.get("shop_feed_link")).toBe(id);
    expect(await widget.pollLink(id)).toEqual({ state: "pending" });
    broadcast(id, "not-the-claim");
    expect(await widget.pollLink(id)).toEqual({ state: "pending" });
    broadcast(id, fragment.get("shop_feed_claim") ?? "");
    expect(await widget.pollLink(id)).toMatchObject({ state: "linked" });
    expect(stranger.cookies(world.url).size).toBe(0);
  });

  it("ends an attempt after five wrong claims, and its consent at the retailer", async () => {
    const others = await tokensAtRivermart(world);
    const mine = async () => (await tokensAtRivermart(world)).filter((token) => !others.includes(token));
    const stranger = world.browser(STRANGER);
    const widget = stranger.adapter(world.url, "rivermart");
    const { id, authorizeUrl } = await begin(widget, `${STRANGER}/`);
    await consent(stranger, authorizeUrl, "allow", atHost);
    for (let turn = 0; turn < 4; turn++)
      expect(await widget.enterLinkCode(id, `wrong-${turn}`)).toEqual({ state: "pending" });
    expect(await mine()).not.toEqual([]);
    await widget.enterLinkCode(id, "wrong-5");
    await expect(widget.pollLink(id)).rejects.toMatchObject({ code: "link_failed" });
    await expect.poll(mine, { timeout: 15_000, interval: 500 }).toEqual([]);
  });

  it("keeps an attacker's session unlinked when a victim consents to the attacker's URL", async () => {
    const attacker = world.browser(STRANGER);
    const widget = attacker.adapter(world.url, "rivermart");
    const { id, authorizeUrl } = await begin(widget, `${STRANGER}/`);
    // The claim lands in the victim's browser, where no tab of the attacker's hears it.
    await consent(world.browser(STRANGER), authorizeUrl, "allow", atHost);
    expect(await widget.pollLink(id)).toEqual({ state: "pending" });
    expect(await widget.linkStatus()).toEqual({ state: "unlinked" });
  });

  it("carries the claim in the address of a redirect, and cleans it away", async () => {
    const stranger = world.browser(STRANGER);
    const widget = stranger.adapter(world.url, "rivermart");
    const { authorizeUrl } = await begin(widget, `${STRANGER}/feed#p3`, "redirect");
    const ended = await consent(stranger, authorizeUrl, "allow", atHost);
    const returned = afterRedirect(world, stranger);
    const page = await onPage(ended.url.href, () => returned.resumeLink?.() ?? Promise.resolve(undefined));
    expect(page.result).toMatchObject({
      status: { state: "linked" },
      resume: "post-7",
    });
    expect(page.address).toBe(`${STRANGER}/feed#p3`);
  });
});

describe("linking where no page of the host can carry a claim", () => {
  it("shows a short code that the shopper types in the widget", async () => {
    const own = await World.start({ hosts: [{ origin: STRANGER, session: "bearer" }] });
    try {
      const stranger = own.browser(STRANGER);
      const widget = stranger.adapter(own.url, "rivermart");
      const { id, authorizeUrl } = await begin(widget, `${STRANGER}/`);
      const { html } = await consent(stranger, authorizeUrl);
      const code = /<output>([A-Z2-9]{4}-[A-Z2-9]{4})<\/output>/.exec(html)?.[1] ?? "";
      expect(await widget.pollLink(id)).toEqual({ state: "pending" });
      expect(await widget.enterLinkCode(id, "BBBB-BBBB")).toEqual({ state: "pending" });
      expect(await widget.enterLinkCode(id, code.toLowerCase())).toMatchObject({ state: "linked" });
    } finally {
      await own.close();
    }
  });
});

function broadcast(id: string, claim: string): void {
  const channel = new BroadcastChannel("shop-feed-link");
  channel.postMessage({ type: "shop-feed-claim", link_session_id: id, claim });
  channel.close();
}
