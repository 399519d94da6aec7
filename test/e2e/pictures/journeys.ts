import type { Page } from "playwright";
import { see } from "../support/see.ts";
import type { FeedPage } from "../pages/feed-page.ts";
import type { RivermartWindow } from "../pages/rivermart-window.ts";
import type { Sheet } from "../pages/sheet.ts";
import type { WatchedPage } from "../support/watched-page.ts";
import type { World } from "../support/world.ts";
import { addToCart, fillCart, giveAddress, openCart, payWith } from "../pages/tempo-steps.ts";

export interface Walk {
  readonly world: World;
  readonly visit: WatchedPage;
  readonly feed: FeedPage;
  readonly sheet: Sheet;
  /** Takes a picture once things are at rest. */
  picture(name: string): Promise<void>;
  rivermart(page: Page): RivermartWindow;
}

/** Paths through the product, and where on them a picture is worth taking. */
export const journeys: Readonly<Record<string, (walk: Walk) => Promise<void>>> = {
  async brand({ world, feed, picture }) {
    await feed.open(`${world.brandUrl}/`);
    await picture("page");
    await feed.bringIntoView();
    await feed.expectPlaying();
    await picture("feed-in-page");
  },

  async feeds({ world, feed, picture, visit }) {
    await feed.open(`${world.brandUrl}/link-out`);
    for (let at = 1; at <= 8; at++) {
      await feed.expectPlaying();
      await picture(`post-${at}`);
      await feed.focusFeed();
      await visit.page.keyboard.press("PageDown");
      await visit.page.waitForTimeout(900);
    }
    await picture("end");
  },

  async rivermart({ world, visit, feed, sheet, picture, rivermart }) {
    await feed.open(`${world.brandUrl}/two-feeds`);
    await feed.expectPlaying();
    await picture("two-feeds");
    await feed.open(`${world.brandUrl}/`);
    await feed.goToTag("Sweatshirt");
    await feed.tag("Sweatshirt").first().click();
    await sheet.choose(/^M(,|$)/);
    await picture("unlinked");
    const opening = visit.page.waitForEvent("popup");
    await sheet.button("Link Rivermart account").click();
    const popup = await opening;
    await picture("linking");
    const shop = rivermart(popup);
    await popup.getByLabel("Account name").waitFor();
    await shop.signIn("ada");
    await popup.getByRole("button", { name: "Allow" }).waitFor();
    await shop.allow();
    await see(sheet.button("Buy now")).toBeVisible();
    await picture("linked");
    await sheet.button("Buy now").click();
    await see(sheet.button(/^Place order, /)).toBeVisible();
    await picture("review");
    await world.rivermart.setPrice("sweatshirt-oat-m", { member_price: 6100 });
    await sheet.button(/^Place order, /).click();
    await see(sheet.heading("The price changed")).toBeVisible();
    await picture("price-changed");
    await sheet.button(/^Place order, /).click();
    await see(sheet.heading("Order placed")).toBeVisible();
    await picture("placed");
    await sheet.close();
    await feed.button("Account").first().click();
    await see(sheet.button("Unlink Rivermart")).toBeVisible();
    await picture("account");
  },

  async tempo({ world, visit, feed, sheet, picture }) {
    await feed.open(`${world.brandUrl}/feed`);
    await addToCart({ feed, sheet }, "Night Swim", "Night Swim, LP");
    await picture("feed");
    await fillCart({ feed, sheet });
    await picture("cart");
    await sheet.button(/^Check out, /).click();
    await giveAddress({ sheet });
    await picture("review");
    await payWith({ sheet }, /0002/);
    await sheet.button(/^Place order, /).click();
    await see(sheet.text(/Nothing was charged/)).toBeVisible();
    await picture("declined");
    await payWith({ sheet }, /4242/);
    await sheet.button(/^Place order, /).click();
    await see(sheet.heading("Order placed")).toBeVisible();
    await picture("placed");
    await world.tempo.advance({ days: 2 });
    await sheet.button("Track order").click();
    await picture("order");
    await visit.page.keyboard.press("Escape");
    await openCart({ feed });
    await picture("cart-empty");
  },

  async seller({ world, feed, sheet, picture }) {
    await feed.open(`${world.brandUrl}/feed`);
    await feed.goToTag("Night Swim");
    await feed.tag("Night Swim").first().click();
    await see(sheet.heading("Night Swim, LP")).toBeVisible();
    await picture("product");
    await sheet.button(/Lowlight Records/).click();
    await see(sheet.text("Seller score")).toBeVisible();
    await picture("seller");
  },

  async elsewhere({ world, feed, sheet, picture }) {
    await feed.open(`${world.brandUrl}/`);
    await feed.bringIntoView();
    await feed.goToTag("E-bike");
    await feed.tag("E-bike").first().click();
    await see(sheet.link(/Continue at Rivermart/)).toBeVisible();
    await picture("handoff");
    await feed.open(`${world.brandUrl}/link-out`);
    await feed.goToTag("Sweatshirt");
    await feed.tag("Sweatshirt").first().click();
    await picture("link-out");
  },
};
