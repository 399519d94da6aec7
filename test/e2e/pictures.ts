// npm run pictures: every main state, on a phone and a desktop, light and dark, as PNG in test-results/pictures.
//   npm run pictures -- review cart    only pictures whose names hold one of the words
import "../support/localhost-dns.mjs";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildDemo } from "../../tools/start/build-demo.ts";
import { FeedPage } from "./pages/feed-page.ts";
import { RivermartWindow } from "./pages/rivermart-window.ts";
import { Sheet } from "./pages/sheet.ts";
import { launch } from "./support/browser.ts";
import { DESKTOP, PHONE, watchedPage } from "./support/watched-page.ts";
import { startWorld } from "./support/world.ts";
import { journeys } from "./pictures/journeys.ts";

const folder = join(import.meta.dirname, "../../test-results/pictures");
const wanted = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
await buildDemo(console.log);
const [world, browser] = await Promise.all([startWorld(), launch("chromium")]);

const looks = [
  { name: "phone", viewport: PHONE, colorScheme: "light", deviceScaleFactor: 2 },
  { name: "phone-dark", viewport: PHONE, colorScheme: "dark", deviceScaleFactor: 2 },
  { name: "desktop", viewport: DESKTOP, colorScheme: "light", deviceScaleFactor: 1 },
  { name: "desktop-dark", viewport: DESKTOP, colorScheme: "dark", deviceScaleFactor: 1 },
] as const;

let failed = 0;
try {
  for (const { name: look, ...options } of looks)
    for (const [journey, walk] of Object.entries(journeys)) {
      if (wanted.length > 0 && !wanted.some((word) => `${journey}-${look}`.includes(word))) continue;
      const visit = await watchedPage(browser, { engine: "chromium", ...options });
      const feed = new FeedPage(visit.page);
      let number = 0;
      const picture = async (name: string): Promise<void> => {
        // What moves comes to rest first.
        await visit.page.waitForTimeout(700);
        await visit.page.screenshot({ path: join(folder, `${journey}-${++number}-${name}-${look}.png`) });
      };
      try {
        await walk({
          world,
          visit,
          feed,
          sheet: new Sheet(feed),
          picture,
          rivermart: (page) => new RivermartWindow(page),
        });
        console.log(`✓ ${journey}, ${look}`);
      } catch (error) {
        failed++;
        await picture("stuck");
        console.log(`✗ ${journey}, ${look}: ${String(error).split("\n")[0]}`);
      } finally {
        await visit.close();
        await Promise.all([world.rivermart.reset(), world.tempo.reset()]);
      }
    }
} finally {
  await browser.close();
  await world.close();
}
console.log(`Pictures are in ${folder}`);
process.exitCode = failed ? 1 : 0;
