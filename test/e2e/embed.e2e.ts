import { see } from "./support/see.ts";
import { describe, expect, it } from "vitest";
import { FeedPage } from "./pages/feed-page.ts";
import { Sheet } from "./pages/sheet.ts";
import { ENGINES } from "./support/browser.ts";
import { scene } from "./support/stage.ts";

describe.each(ENGINES)("embedding in %s", (engine) => {
  const stage = scene(engine);

  it("links out, honestly, when there is no shop", async () => {
    const { feed, sheet } = await stage.visit("/link-out");
    await feed.goToTag("Sweatshirt");
    await feed.tag("Sweatshirt").first().click();
    await see(sheet.text(/Price seen .*It may have changed/)).toBeVisible();
    const out = sheet.link(/^Open at /);
    await see(out).toHaveAttribute("href", /^https:\/\//);
    await see(out).toHaveAttribute("rel", /noopener/);
  });

  it("runs the whole path with no server at all", async () => {
    const { feed, sheet } = await stage.visit("/memory");
    await feed.goToTag("Sweatshirt");
    await feed.tag("Sweatshirt").first().click();
    await sheet.choose(/^M(,|$)/);
    await sheet.button("Link Rivermart account").click();
    await see(sheet.button("Buy now")).toBeVisible({ timeout: 15_000 });
    await sheet.button("Buy now").click();
    await sheet.button(/^Place order, \$65\.05$/).click();
    await see(sheet.heading("Order placed")).toBeVisible();
  });

  it("tells the page of every act, in order, and lets it refuse", async () => {
    const { feed, sheet, page } = await stage.visit("/memory-tempo");
    await page.evaluate(() => {
      const seen: { type: string; detail: unknown }[] = [];
      const names = [
        "post-viewed",
        "product-viewed",
        "add-to-cart-requested",
        "added-to-cart",
        "checkout-requested",
        "checkout-started",
      ];
      for (const name of names)
        document.addEventListener(`shop-feed-${name}`, (event) => {
          seen.push({ type: event.type, detail: (event as unknown as { detail: unknown }).detail });
          if (event.type === "shop-feed-checkout-requested") event.preventDefault();
        });
      (window as unknown as { seen: unknown }).seen = seen;
    });
    await feed.goToTag("Night Swim");
    await feed.tag("Night Swim").first().click();
    await sheet.button("Add to cart").click();
    await see(sheet.button("Added")).toBeVisible();
    await sheet.button("Buy now").click();
    await page.waitForTimeout(500);
    await see(sheet.heading("Review order")).toBeHidden();
    const seen = await page.evaluate(
      () => (window as unknown as { seen: { type: string; detail: Record<string, unknown> }[] }).seen,
    );
    const types = seen.map(({ type }) => type);
    expect(types).toContain("shop-feed-product-viewed");
    expect(types.indexOf("shop-feed-added-to-cart")).toBeGreaterThan(
      types.indexOf("shop-feed-add-to-cart-requested"),
    );
    expect(types).toContain("shop-feed-checkout-requested");
    expect(types).not.toContain("shop-feed-checkout-started");
    expect(seen.find(({ type }) => type === "shop-feed-added-to-cart")?.detail).toMatchObject({
      productId: "night-swim",
      postId: expect.any(String),
      tagId: expect.any(String),
    });
  });

  it("keeps two feeds with two shops apart: one sounds, each has its own cart and sheet", async () => {
    const { page } = await stage.visit("/two-feeds");
    const rivermart = new FeedPage(page, page.locator("#rivermart"));
    const tempo = new FeedPage(page, page.locator("#tempo"));
    await rivermart.expectPlaying();
    await rivermart.button("Turn sound on").first().click();
    await see.poll(async () => (await rivermart.frames(200)).sounding).toBe(1);
    await tempo.button("Turn sound on").first().click();
    await see.poll(async () => (await tempo.frames(200)).sounding).toBe(1);

    await tempo.goToTag("Night Swim");
    await tempo.tag("Night Swim").first().click();
    const sheet = new Sheet(tempo);
    await sheet.button("Add to cart").click();
    await sheet.close();
    await see(tempo.button("Cart, 1 item").first()).toBeVisible();
    await see(rivermart.button("Cart, empty").first()).toBeVisible();
    await new Sheet(rivermart).expectClosed();
  });
});
