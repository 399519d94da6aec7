import { describe, expect, it } from "vitest";
import { link, openSweatshirt } from "./pages/rivermart-steps.ts";
import { RivermartWindow } from "./pages/rivermart-window.ts";
import { ENGINES } from "./support/browser.ts";
import { see } from "./support/see.ts";
import { scene } from "./support/stage.ts";

describe.each(ENGINES)("buying at Rivermart in %s", (engine) => {
  describe.each(["same-site", "cross-site"] as const)("through a %s gateway", (gateway) => {
    const stage = scene(engine, { gateway });

    it("links once, shows the member's price and date, and places an order without leaving the clip", async () => {
      const visit = await stage.visit("/");
      const { sheet, page, feed } = visit;
      await openSweatshirt(visit);
      await see(sheet.text(/Rivermart price for everyone, as of/)).toBeVisible();
      await see(
        sheet.text("Shared: River Plus status, your price and delivery date, orders you place here"),
      ).toBeVisible();
      await see(sheet.text(/Never shared: password, card number, other orders/)).toBeVisible();

      await link(visit);
      await see(sheet.text("You save $9.00 as a member.")).toBeVisible();
      await see(sheet.text(/^Get it /)).toBeVisible();
      await see(sheet.text(/1420 W Larch St/)).toBeVisible();

      await sheet.button("Buy now").click();
      await see(sheet.heading("Review order")).toBeVisible();
      await see(sheet.text("Ada Lindqvist")).toBeVisible();
      await see(sheet.text(/4242/)).toBeVisible();
      await see(sheet.text("Tax, Chicago IL")).toBeVisible();
      await sheet.button(/^Place order, \$65\.05$/).click();
      await see(sheet.heading("Order placed")).toBeVisible({ timeout: 15_000 });

      const orders = await stage.world.rivermart.orders();
      expect(orders).toHaveLength(1);
      expect(orders[0]?.totals.find(({ type }) => type === "total")?.amount).toBe(6505);
      expect(orders[0]?.attribution).toMatchObject({
        post: "third-autumn",
        creator: expect.any(String),
        tag: expect.any(String),
      });
      expect(new URL(page.url()).pathname).toBe("/");
      await feed.expectPlaying();
    });

    it("keeps the link over a reload, and unlinks for good", async () => {
      const visit = await stage.visit("/");
      const { sheet, page } = visit;
      await openSweatshirt(visit);
      await link(visit);
      await page.reload();
      await openSweatshirt(visit);
      await see(sheet.button("Buy now")).toBeVisible();
      await sheet.close();

      await visit.feed.button("Account").first().click();
      await sheet.button("Unlink Rivermart").click();
      await sheet.button("Unlink Rivermart").last().click();
      await see(sheet.text("Not linked")).toBeVisible();
      await sheet.close();
      await openSweatshirt(visit);
      await see(sheet.text(/Rivermart price for everyone/)).toBeVisible();
      await see(sheet.button("Link Rivermart account")).toBeVisible();
    });

    it("links nothing when the shopper denies", async () => {
      const visit = await stage.visit("/");
      const { sheet, page } = visit;
      await openSweatshirt(visit);
      const opening = page.waitForEvent("popup");
      await sheet.button("Link Rivermart account").click();
      const rivermart = new RivermartWindow(await opening);
      await rivermart.signIn("ada");
      await rivermart.deny();
      await see(sheet.text("Nothing was shared.")).toBeVisible({ timeout: 15_000 });
      await see(sheet.button("Start again")).toBeVisible();
    });

    it("links by redirect when the popup is blocked, and comes back to the same post", async () => {
      const visit = await stage.visit("/");
      const { sheet, page, feed } = visit;
      await page.evaluate(() => {
        window.open = () => null;
      });
      await openSweatshirt(visit);
      const position = await feed.position();
      await sheet.button("Link Rivermart account").click();
      await page.waitForURL(/rivermart\.localhost/);
      const rivermart = new RivermartWindow(page);
      await rivermart.signIn("ada");
      await rivermart.allow();
      await page.waitForURL(/brand\.localhost/);
      await see(sheet.button("Buy now")).toBeVisible({ timeout: 15_000 });
      await feed.expectPosition(position);
      expect(page.url()).not.toMatch(/shop_feed|code=|state=/);
    });

    it("links nothing in the browser of someone who was sent the address", async () => {
      const attacker = await stage.visit("/");
      await openSweatshirt(attacker);
      const asked = attacker.context.waitForEvent("request", (request) =>
        request.url().includes("/oauth/authorize"),
      );
      await attacker.sheet.button("Link Rivermart account").click();
      const address = (await asked).url();

      const victim = await stage.browser.newContext();
      const theirs = await victim.newPage();
      await theirs.goto(address);
      const rivermart = new RivermartWindow(theirs);
      await rivermart.signIn("ada");
      await rivermart.allow();
      await theirs.waitForURL((url) => !url.hostname.startsWith("rivermart"));
      await attacker.page.waitForTimeout(5_000);
      await see(attacker.sheet.button("Buy now")).toBeHidden();
      await victim.close();
    });
  });
});
