import { describe, expect, it } from "vitest";
import { link, openSweatshirt } from "./pages/rivermart-steps.ts";
import { FAULT_ENGINES } from "./support/browser.ts";
import { see } from "./support/see.ts";
import { scene } from "./support/stage.ts";

describe.each(FAULT_ENGINES)("what can go wrong at Rivermart in %s", (engine) => {
  const stage = scene(engine);

  it("says why an item can only be bought there", async () => {
    const { feed, sheet } = await stage.visit("/");
    await feed.root.evaluate((element) =>
      (element as unknown as { openProduct(id: string): void }).openProduct("yard-figure"),
    );
    await see(sheet.text("Only items sold or shipped by Rivermart can be bought here.")).toBeVisible();
    await see(sheet.link(/Continue at Rivermart/)).toHaveAttribute(
      "href",
      "https://rivermart.example/products/yard-figure",
    );
  });

  it("asks again with both prices when the price moved between review and order", async () => {
    const visit = await stage.visit("/");
    const { sheet } = visit;
    await openSweatshirt(visit);
    await link(visit);
    await sheet.button("Buy now").click();
    await see(sheet.button(/^Place order, \$65\.05$/)).toBeVisible();
    await stage.world.rivermart.setPrice("sweatshirt-oat-m", { member_price: 6400 });
    await sheet.button(/^Place order/).click();
    await see(sheet.heading("The price changed")).toBeVisible();
    await see(sheet.text("$65.05")).toBeVisible();
    expect(await stage.world.rivermart.orders()).toHaveLength(0);
    await sheet.button(/^Place order, \$70\.56$/).click();
    await see(sheet.heading("Order placed")).toBeVisible({ timeout: 15_000 });
  });

  it("sells nothing that sold out between sheet and order", async () => {
    const visit = await stage.visit("/");
    const { sheet } = visit;
    await openSweatshirt(visit);
    await link(visit);
    await sheet.button("Buy now").click();
    await see(sheet.button(/^Place order/)).toBeVisible();
    await stage.world.rivermart.setStock("sweatshirt-oat-m", 0);
    await sheet.button(/^Place order/).click();
    await see(sheet.text("Sold out just now")).toBeVisible({ timeout: 15_000 });
    expect(await stage.world.rivermart.orders()).toHaveLength(0);
  });

  it("makes one order of a double tap, and of a line that went dead after the shop took it", async () => {
    const visit = await stage.visit("/");
    const { sheet } = visit;
    await openSweatshirt(visit);
    await link(visit);
    await sheet.button("Buy now").click();
    await see(sheet.button(/^Place order/)).toBeVisible();
    await stage.world.rivermart.fault({ kind: "reset_after", method: "POST", path: "/complete$" });
    await sheet.button(/^Place order/).dblclick();
    await see(sheet.heading("Order placed")).toBeVisible({ timeout: 30_000 });
    expect(await stage.world.rivermart.orders()).toHaveLength(1);
  });

  it("makes one order of two tabs on one review", async () => {
    const visit = await stage.visit("/");
    const { sheet, page, context } = visit;
    await openSweatshirt(visit);
    await link(visit);
    await sheet.button("Buy now").click();
    await see(sheet.button(/^Place order/)).toBeVisible();
    const saved = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
    const second = await context.newPage();
    await second.addInitScript((entries) => {
      // A blank page has no storage to fill.
      if (!location.protocol.startsWith("http")) return;
      for (const [key, value] of Object.entries(JSON.parse(entries) as Record<string, string>))
        sessionStorage.setItem(key, value);
    }, saved);
    await second.goto(page.url());
    const twin = second.getByRole("button", { name: /^Place order/ });
    await see(twin).toBeVisible({ timeout: 15_000 });
    await Promise.all([twin.click(), sheet.button(/^Place order/).click()]);
    await see(sheet.heading("Order placed")).toBeVisible({ timeout: 15_000 });
    await see(second.getByRole("heading", { name: "Order placed" })).toBeVisible({ timeout: 15_000 });
    expect(await stage.world.rivermart.orders()).toHaveLength(1);
  });

  it("finds the order again after a reload in the middle of placing", async () => {
    const visit = await stage.visit("/");
    const { sheet, page } = visit;
    visit.expectComplaint(/Failed to fetch|NetworkError|net::ERR|aborted/i);
    await openSweatshirt(visit);
    await link(visit);
    await sheet.button("Buy now").click();
    await see(sheet.button(/^Place order/)).toBeVisible();
    await stage.world.rivermart.fault({ kind: "slow", method: "POST", path: "/complete$", ms: 1_500 });
    await sheet.button(/^Place order/).click();
    await see(sheet.text("Placing your order")).toBeVisible();
    await page.reload();
    await see(sheet.heading("Order placed")).toBeVisible({ timeout: 30_000 });
    expect(await stage.world.rivermart.orders()).toHaveLength(1);
  });

  it("keeps links and orders over a restart of the gateway", async () => {
    const visit = await stage.visit("/");
    const { sheet, page } = visit;
    await openSweatshirt(visit);
    await link(visit);
    await stage.world.restartGateway();
    await page.reload();
    await openSweatshirt(visit);
    await see(sheet.button("Buy now")).toBeVisible();
  });
});
