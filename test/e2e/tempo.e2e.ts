import { see } from "./support/see.ts";
import { describe, expect, it } from "vitest";
import { ENGINES } from "./support/browser.ts";
import { fillCart, giveAddress, payWith } from "./pages/tempo-steps.ts";
import { scene } from "./support/stage.ts";

describe.each(ENGINES)("buying at Tempo Shop in %s", (engine) => {
  const stage = scene(engine);

  it("turns vouchers into one price with its reason, survives a declined card, and follows the parcels", async () => {
    const visit = await stage.visit("/feed");
    const { sheet, feed } = visit;
    await fillCart(visit);
    await see(sheet.text("10% off Lowlight Records")).toBeVisible();
    await see(sheet.text("Not used: this cart is $7.00 short")).toBeVisible();
    await see(sheet.text(/^Not used: ended/)).toBeVisible();
    await see(sheet.text(/\$53\.00 less 10%/)).toBeVisible();

    await sheet.button(/^Check out, /).click();
    await giveAddress(visit);
    await payWith(visit, /0002/);
    await sheet.button(/^Place order, /).click();
    await see(sheet.text("Nothing was charged. Choose another way to pay")).toBeVisible({
      timeout: 15_000,
    });
    expect(await stage.world.tempo.orders()).toHaveLength(0);

    await payWith(visit, /4242/);
    await sheet.button(/^Place order, /).click();
    await see(sheet.heading("Order placed")).toBeVisible({ timeout: 15_000 });
    const [order, ...others] = await stage.world.tempo.orders();
    expect(others).toEqual([]);
    expect(order?.line_items.map(({ item }) => item.id).toSorted()).toEqual([
      "night-swim-black",
      "record-brush-walnut",
    ]);

    await sheet.button("Track order").click();
    await see(sheet.text(/Getting ready|Order placed/)).toBeVisible();
    await stage.world.tempo.advance({ days: 9 });
    await sheet.close();
    await feed.root.evaluate((element) => (element as unknown as { openOrders(): void }).openOrders());
    await see(sheet.text(/^Delivered/)).toBeVisible({ timeout: 15_000 });
  });

  it("shows who sells: score, shipping promise, vetting", async () => {
    const { sheet, feed } = await stage.visit("/feed");
    await feed.goToTag("Night Swim");
    await feed.tag("Night Swim").first().click();
    await see(sheet.heading("Night Swim, LP")).toBeVisible();
    await sheet.button(/Lowlight Records/).click();
    await see(sheet.text("Seller score")).toBeVisible();
    await see(sheet.text("Handed over on time")).toBeVisible();
    await see(sheet.text("Ships within")).toBeVisible();
    await see(sheet.text("Checked by Tempo Shop")).toBeVisible();
  });

  it("keeps the cart over a reload, and changes quantities", async () => {
    const visit = await stage.visit("/feed");
    const { sheet, page, feed } = visit;
    await fillCart(visit);
    await sheet.button(/^One more, Night Swim/).click();
    await see(sheet.button(/^Check out, /)).toBeEnabled();
    await page.reload();
    await feed.button("Cart, 3 items").first().click();
    await see(sheet.text("Night Swim, LP")).toBeVisible();
  });
});
