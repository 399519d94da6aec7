import { see } from "./support/see.ts";
import { describe, expect, it } from "vitest";
import { ENGINES } from "./support/browser.ts";
import { scene, type Visit } from "./support/stage.ts";

async function openProduct({ feed, sheet }: Visit, tag: string, title: string): Promise<void> {
  await feed.goToTag(tag);
  await feed.tag(tag).first().click();
  await see(sheet.heading(title)).toBeVisible();
}

/** Two products of one seller, as the voucher rules like them. */
async function fillCart(visit: Visit): Promise<void> {
  const { sheet } = visit;
  await openProduct(visit, "Night Swim", "Night Swim, LP");
  await sheet.button("Add to cart").click();
  await see(sheet.button("Added")).toBeVisible();
  await sheet.close();
  await openProduct(visit, "Record brush", "Record brush");
  await sheet.button("Add to cart").click();
  await see(sheet.button("Added")).toBeVisible();
  await sheet.close();
  await visit.feed.button("Cart, 2 items").first().click();
  await see(sheet.button(/^Check out, /)).toBeVisible();
}

async function giveAddress({ sheet }: Visit): Promise<void> {
  const add = sheet.button("Add an address");
  if (await add.isVisible()) await add.click();
  const fields: Record<string, string> = {
    "First name": "Nora",
    "Last name": "Bell",
    "Street and number": "77 Canal St",
    City: "Chicago",
    "Postal code": "60607",
  };
  for (const [label, value] of Object.entries(fields))
    await sheet.surface.getByLabel(label, { exact: true }).fill(value);
  const region = sheet.surface.getByLabel("State or region");
  if ((await region.evaluate((element) => element.tagName)) === "SELECT") await region.selectOption("IL");
  else await region.fill("IL");
  await sheet.button("Use this address").click();
}

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
    await see(sheet.heading("Review order")).toBeVisible();
    await giveAddress(visit);
    await see(sheet.text("Nora Bell")).toBeVisible();

    const payment = sheet.surface.getByRole("group", { name: "Pay with" });
    await payment.getByRole("button", { name: "Change" }).click();
    await sheet.choose(/declin/i);
    await sheet.button(/^Place order, /).click();
    await see(sheet.text("Nothing was charged. Choose another way to pay")).toBeVisible({
      timeout: 15_000,
    });
    expect(await stage.world.tempo.orders()).toHaveLength(0);

    await sheet.choose(/4242|accept/i);
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
    const visit = await stage.visit("/feed");
    const { sheet } = visit;
    await openProduct(visit, "Night Swim", "Night Swim, LP");
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
