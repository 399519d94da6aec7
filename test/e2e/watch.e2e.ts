import { see } from "./support/see.ts";
import { describe, expect, it } from "vitest";
import { ENGINES } from "./support/browser.ts";
import { scene } from "./support/stage.ts";
import { DESKTOP } from "./support/watched-page.ts";

describe.each(ENGINES)("watching in %s", (engine) => {
  const stage = scene(engine);

  it("plays the clip in view, muted, with frames that advance, and shows its poster until then", async () => {
    const { feed } = await stage.visit("/link-out");
    await feed.expectPlaying();
    const frames = await feed.frames();
    expect(frames).toMatchObject({ playing: 1, sounding: 0, muted: true });
    expect(frames.mediaTimeMoved).toBeGreaterThan(5);
    expect(frames.videos).toBeLessThanOrEqual(4);
  });

  it("moves exactly one post by arrow, page key and wheel; Home and End go to the ends", async () => {
    const { feed, page } = await stage.visit("/link-out");
    await feed.focusFeed();
    await page.keyboard.press("ArrowDown");
    await feed.expectPosition(2);
    await page.keyboard.press("PageDown");
    await feed.expectPosition(3);
    await page.keyboard.press("ArrowUp");
    await feed.expectPosition(2);
    await page.keyboard.press("PageUp");
    await feed.expectPosition(1);
    await page.keyboard.press("End");
    await see.poll(() => feed.position()).toBeGreaterThan(3);
    await page.keyboard.press("Home");
    await feed.expectPosition(1);
    const box = await feed.root.boundingBox();
    if (!box) throw new Error("The feed has no box");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 3);
    await page.mouse.wheel(0, 120);
    await feed.expectPosition(2);
    await feed.expectPlaying();
  });

  it("leaves the page's own keys alone", async () => {
    const { feed, page } = await stage.visit("/", { viewport: DESKTOP });
    const before = await page.evaluate(() => scrollY);
    await page.locator("body").press("PageDown");
    await see.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    await feed.expectPosition(1);
  });

  it("lets the page scroll on where the inline feed ends", async () => {
    const { feed, page } = await stage.visit("/", { viewport: DESKTOP });
    await feed.root.scrollIntoViewIfNeeded();
    await feed.focusFeed();
    const box = await feed.root.boundingBox();
    if (!box) throw new Error("The feed has no box");
    await page.mouse.move(box.x + box.width / 2, box.y + 80);
    const before = await page.evaluate(() => scrollY);
    // At the first post a wheel upwards is the page's.
    await page.mouse.wheel(0, -300);
    await see.poll(() => page.evaluate(() => scrollY)).toBeLessThan(before);
    await feed.expectPosition(1);
  });

  it("turns sound on for good by one tap, and only one clip ever sounds", async () => {
    const { feed, page } = await stage.visit("/link-out");
    await feed.expectPlaying();
    await feed.button("Turn sound on").first().click();
    await see.poll(async () => (await feed.frames(200)).sounding).toBe(1);
    await feed.focusFeed();
    await page.keyboard.press("PageDown");
    await feed.expectPosition(2);
    await see.poll(async () => (await feed.frames(400)).sounding).toBe(1);
    expect((await feed.frames(300)).sounding).toBeLessThanOrEqual(1);
    await page.keyboard.press("m");
    await see.poll(async () => (await feed.frames(200)).sounding).toBe(0);
  });

  it("pauses and goes on by the visible button and by Space", async () => {
    const { feed, page } = await stage.visit("/link-out");
    await feed.expectPlaying();
    await feed.button("Pause").first().click();
    await see.poll(async () => (await feed.frames(200)).playing).toBe(0);
    await feed.focusFeed();
    await page.keyboard.press("Space");
    await feed.expectPlaying();
  });

  it("shows captions when asked", async () => {
    const { feed } = await stage.visit("/link-out");
    await feed.expectPlaying();
    await feed.button("Captions").first().click();
    await see(feed.post().locator(".cue")).toContainText(/\w/, { timeout: 10_000 });
  });

  it("says who posts, for whom, and what", async () => {
    const { feed } = await stage.visit("/link-out");
    await see(feed.post()).toContainText("Mina Okafor");
    await see(feed.post()).toContainText("Paid partnership with Halden");
    await see(feed.post()).toHaveAccessibleName(/Mina Okafor/);
  });

  it("loads pages as one nears the end, to the end", async () => {
    const { feed, page } = await stage.visit("/link-out");
    await feed.focusFeed();
    for (let at = 1; at < 40; at++) {
      await page.keyboard.press("End");
      if (await feed.root.getByText("You have seen everything").isVisible()) break;
      await page.waitForTimeout(250);
    }
    await page.keyboard.press("PageDown");
    await see(feed.root.getByText("You have seen everything")).toBeVisible();
    expect(await feed.feed().getByRole("article").count()).toBeLessThanOrEqual(9);
  });
});
