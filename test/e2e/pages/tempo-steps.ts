import { see } from "../support/see.ts";
import type { FeedPage } from "./feed-page.ts";
import type { Sheet } from "./sheet.ts";

interface Shopper {
  readonly feed: FeedPage;
  readonly sheet: Sheet;
}

/** From the tag into the cart, and back to the clip. */
export async function addToCart({ feed, sheet }: Shopper, tag: string, title: string): Promise<void> {
  await feed.goToTag(tag);
  await feed.tag(tag).first().click();
  await see(sheet.heading(title)).toBeVisible();
  await sheet.button("Add to cart").click();
  await see(sheet.button("Added")).toBeVisible();
  await sheet.close();
  await sheet.expectClosed();
}

/** A record and its brush: two products of one seller, as the voucher rules like them. Opens the cart. */
export async function fillCart(shopper: Shopper): Promise<void> {
  const { feed, sheet } = shopper;
  if ((await feed.button(/^Cart, 1 item/).count()) === 0)
    await addToCart(shopper, "Night Swim", "Night Swim, LP");
  await addToCart(shopper, "Brush", "Record brush");
  await feed.button("Cart, 2 items").first().click();
  await see(sheet.button(/^Check out, /)).toBeVisible();
}

export async function openCart({ feed }: Pick<Shopper, "feed">): Promise<void> {
  await feed.button(/^Cart/).first().click();
}

/** A guest's address in the review. */
export async function giveAddress({ sheet }: Pick<Shopper, "sheet">): Promise<void> {
  await see(sheet.heading("Review order")).toBeVisible();
  const add = sheet.button("Add an address");
  if (await add.isVisible()) await add.click();
  const fields: Readonly<Record<string, string>> = {
    "First name": "Nora",
    "Last name": "Bell",
    "Street and number": "77 Canal St",
    City: "Chicago",
    "State or region": "IL",
    "Postal code": "60607",
  };
  for (const [label, value] of Object.entries(fields))
    await sheet.surface.getByLabel(label, { exact: true }).fill(value);
  await sheet.button("Use this address").click();
  await see(sheet.text("Nora Bell")).toBeVisible();
  await see(sheet.button(/^Place order, /)).toBeEnabled();
}

/** Chooses another way to pay where the review or a decline lets one. */
export async function payWith({ sheet }: Pick<Shopper, "sheet">, name: RegExp): Promise<void> {
  const change = sheet.button(/Change.*pay|Pay with.*change/i);
  if (await change.first().isVisible()) await change.first().click();
  await sheet.choose(name);
}
