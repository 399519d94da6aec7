import type { Page } from "playwright";
import { see } from "../support/see.ts";
import type { FeedPage } from "./feed-page.ts";
import { RivermartWindow } from "./rivermart-window.ts";
import type { Sheet } from "./sheet.ts";

interface Shopper {
  readonly feed: FeedPage;
  readonly sheet: Sheet;
  readonly page: Page;
}

/** Opens the sweatshirt's sheet in the member-priced variant. */
export async function openSweatshirt({ feed, sheet }: Pick<Shopper, "feed" | "sheet">): Promise<void> {
  await feed.goToTag("Sweatshirt");
  await feed.tag("Sweatshirt").first().click();
  await see(sheet.heading("Heavyweight sweatshirt")).toBeVisible();
  await sheet.choose(/^M(,|$)/);
}

/** Links in the popup, to the sheet that then sells. */
export async function link(visit: Shopper, login = "ada"): Promise<void> {
  const { sheet, page } = visit;
  const opening = page.waitForEvent("popup");
  await sheet.button("Link Rivermart account").click();
  const rivermart = new RivermartWindow(await opening);
  await rivermart.signIn(login);
  await rivermart.allow();
  await see(sheet.button("Buy now")).toBeVisible({ timeout: 15_000 });
}
