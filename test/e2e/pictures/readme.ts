// npm run pictures:readme: the picture at the top of the README, from the running product.
import { launch } from "../support/browser.ts";
import "../../support/localhost-dns.mjs";
import { join } from "node:path";
import { buildDemo } from "../../../tools/start/build-demo.ts";
import { FeedPage } from "../pages/feed-page.ts";
import { Sheet } from "../pages/sheet.ts";
import { watchedPage } from "../support/watched-page.ts";
import { startWorld } from "../support/world.ts";

const output = join(import.meta.dirname, "../../../docs/feed.jpg");
await buildDemo(console.log);
const [world, browser] = await Promise.all([startWorld(), launch("chromium")]);
try {
  const { page } = await watchedPage(browser, {
    engine: "chromium",
    viewport: { width: 390, height: 800 },
    deviceScaleFactor: 2,
    colorScheme: "light",
  });
  const feed = new FeedPage(page);
  const sheet = new Sheet(feed);
  const shots: string[] = [];
  const shoot = async (): Promise<void> => {
    await page.waitForTimeout(900);
    shots.push((await page.screenshot({ type: "png" })).toString("base64"));
  };
  await feed.open(`${world.brandUrl}/memory`);
  await feed.goToTag("Sweatshirt");
  await page.waitForTimeout(1_500);
  await shoot();
  await feed.tag("Sweatshirt").first().click();
  await sheet.choose(/^M(,|$)/);
  await sheet.button("Link Rivermart account").click();
  await sheet.button("Buy now").waitFor();
  await shoot();
  await sheet.button("Buy now").click();
  await sheet.button(/^Place order, /).waitFor();
  await shoot();
  await sheet.button(/^Place order, /).click();
  await sheet.heading("Order placed").waitFor();
  await shoot();

  const sheetOfAll = await browser.newPage({ viewport: { width: 1640, height: 900 }, deviceScaleFactor: 1 });
  await sheetOfAll.setContent(`<style>
      body { margin: 0; height: 900px; display: flex; gap: 28px; align-items: center; justify-content: center; background: linear-gradient(160deg, #f3efe8, #e4dccf) }
      img { width: 372px; border-radius: 34px; box-shadow: 0 0 0 7px #17171a, 0 24px 60px rgb(60 40 20 / .28) }
    </style>${shots.map((data) => `<img src="data:image/png;base64,${data}">`).join("")}`);
  await sheetOfAll.screenshot({ path: output, type: "jpeg", quality: 84 });
} finally {
  await browser.close();
  await world.close();
}
