import { mkdir, writeFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startWebKit, type WebKit } from "../support/webkit/driver.ts";
import { WebKitPerson } from "./pages/webkit-person.ts";
import { startWorld, type World } from "./support/world.ts";

describe("buying at Rivermart in WebKitGTK", () => {
  let world: World;
  let webkit: WebKit;
  beforeAll(async () => {
    [world, webkit] = await Promise.all([startWorld(), startWebKit()]);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    await mkdir("test-results", { recursive: true });
    await writeFile("test-results/webkit-failed.png", await webkit.screenshot());
  });
  afterAll(async () => {
    await webkit?.stop();
    await world?.close();
  });

  it("watches, links, keeps the link over a reload, and gets one order", async () => {
    const person = new WebKitPerson(webkit);
    await webkit.setWindow(480, 900);
    await webkit.open(`${world.brandUrl}/`);
    await webkit.execute("document.querySelector('shop-feed').scrollIntoView({ block: 'center' })");
    await person.sees(/Mina Okafor/);
    await expect.poll(() => framesOf(webkit), { timeout: 20_000 }).toBeGreaterThan(3);

    await person.click(/^View /);
    await person.sees(/Rivermart price for everyone/);
    await person.click(/^M$/, "label");
    const [page] = await webkit.windows();
    await person.click(/^Link Rivermart account$/);
    await consent(webkit, person, page);

    await person.sees(/You save \$9\.00 as a member/);
    await webkit.open(`${world.brandUrl}/`);
    await webkit.execute("document.querySelector('shop-feed').scrollIntoView({ block: 'center' })");
    await person.click(/^View /);
    await person.click(/^M$/, "label");
    await person.click(/^Buy now$/);
    await person.click(/^Place order, \$65\.05$/);
    await person.sees(/^Order placed/);
    expect(await world.rivermart.orders()).toHaveLength(1);
  });
});

/** Signs in and allows, in the popup where there is one, else in the page that was redirected. */
async function consent(webkit: WebKit, person: WebKitPerson, page: string | undefined): Promise<void> {
  for (
    let turn = 0;
    turn < 40 && (await webkit.windows()).length === 1 && (await webkit.url()).includes("brand.");
    turn++
  )
    await new Promise((resolve) => setTimeout(resolve, 100));
  const popup = (await webkit.windows()).find((handle) => handle !== page);
  if (popup) await webkit.switchTo(popup);
  await person.type(/Account name/, "ada");
  await person.type(/Password/, "demo");
  await person.click(/^Sign in$/);
  await person.click(/^Allow$/);
  if (popup && page) {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await webkit.switchTo(page);
  }
}

/** Frames that were presented in one and a half seconds. */
function framesOf(webkit: WebKit): Promise<number> {
  return webkit.executeAsync(`
    const done = arguments[arguments.length - 1];
    const find = (root) => {
      for (const element of root.querySelectorAll("*")) {
        if (element instanceof HTMLVideoElement && !element.paused) return element;
        const inside = element.shadowRoot && find(element.shadowRoot);
        if (inside) return inside;
      }
    };
    let frames = 0;
    const watch = () => {
      const video = find(document);
      if (!video) return setTimeout(watch, 50);
      const count = () => { frames++; video.requestVideoFrameCallback(count); };
      video.requestVideoFrameCallback(count);
      setTimeout(() => done(frames), 1500);
    };
    watch();
  `);
}
