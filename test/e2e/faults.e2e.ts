import type { ServerResponse } from "node:http";
import { see } from "./support/see.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FAULT_ENGINES } from "./support/browser.ts";
import { type FeedServer, startFeedServer } from "./support/feed-server.ts";
import { scene, type Visit } from "./support/stage.ts";

const creator = { id: "mina", name: "Mina Okafor" };

describe.each(FAULT_ENGINES)("what goes wrong while watching in %s", (engine) => {
  const stage = scene(engine);
  let feeds: FeedServer;
  beforeAll(async () => {
    feeds = await startFeedServer();
  });
  afterAll(() => feeds.close());

  /** A clip of the demo under a name of its own. */
  const clip = (id: string, media: Record<string, unknown> = {}) => ({
    id,
    kind: "clip",
    creator,
    caption: `Caption of ${id}`,
    clip: {
      width: 540,
      height: 960,
      duration_ms: 8000,
      poster_url: `${stage.world.brandUrl}/seeds/media/flask-turn/poster.jpg`,
      mp4_url: `${stage.world.brandUrl}/seeds/media/flask-turn/clip.mp4`,
      ...media,
    },
  });

  async function show(visit: Visit, path: string): Promise<void> {
    await visit.feed.root.evaluate((element, src) => element.setAttribute("src", src), `${feeds.url}${path}`);
  }

  it.each([
    {
      what: "is not JSON",
      path: "/html",
      answer: (response: ServerResponse) => response.end("<html>"),
    },
    { what: "is not there", path: "/gone", answer: undefined },
    { what: "is no feed", path: "/list", answer: [] as object },
    {
      what: "breaks off",
      path: "/cut",
      answer: (response: ServerResponse) => (
        response.writeHead(200, { "content-length": "500" }),
        response.write("{"),
        response.destroy()
      ),
    },
  ])("shows an error with a way to try again when the feed $what", async ({ path, answer }) => {
    const visit = await stage.visit("/link-out");
    visit.expectComplaint(/404|Failed to (load|fetch)|NetworkError|ERR_|CORS request did not succeed/);
    feeds.answers = answer ? { [path]: answer } : {};
    await show(visit, path);
    await see(visit.feed.root.getByText("The feed did not load")).toBeVisible({ timeout: 20_000 });
    feeds.answers = { [path]: { posts: [clip("works")] } };
    await visit.feed.button("Try again").first().click();
    await see(visit.feed.post()).toContainText("Caption of works", { timeout: 20_000 });
  });

  it("gives up on a feed that hangs", async () => {
    const visit = await stage.visit("/link-out");
    visit.expectComplaint(/Failed to|NetworkError|ERR_/);
    feeds.answers = { "/hang": () => undefined };
    await show(visit, "/hang");
    await see(visit.feed.root.getByText("The feed did not load")).toBeVisible({ timeout: 40_000 });
  });

  it("drops a bad post, says which and why, and shows the rest", async () => {
    const visit = await stage.visit("/link-out");
    await visit.page.evaluate(() => {
      const problems: unknown[] = [];
      Object.assign(window, { problems });
      document
        .querySelector("shop-feed")
        ?.addEventListener("shop-feed-error", (event) =>
          problems.push((event as unknown as { detail: unknown }).detail),
        );
    });
    feeds.answers = {
      "/mixed": { posts: [clip("first"), { id: "bad", kind: "clip", creator: 7 }, clip("second")] },
    };
    await show(visit, "/mixed");
    await see(visit.feed.post()).toContainText("Caption of first");
    await see(visit.feed.post()).toHaveAttribute("aria-setsize", "2");
    const problems = await visit.page.evaluate(
      () => (window as unknown as { problems: { where: string; message: string }[] }).problems,
    );
    expect(problems).toEqual([
      expect.objectContaining({
        code: "malformed",
        where: "post",
        message: expect.stringContaining("$.posts[1].creator"),
      }),
    ]);
  });

  it("never lets a feed's text become markup or script", async () => {
    const visit = await stage.visit("/link-out");
    const attack = `<img src=x onerror="window.hit=1"><script>window.hit=1</script>`;
    const tag = {
      id: "t",
      product_id: "p",
      placement: "point",
      position: { x: 0.5, y: 0.4 },
      label: attack,
      product: { title: attack, url: "javascript:window.hit=1" },
    };
    feeds.answers = {
      "/attack": {
        posts: [
          {
            ...clip("safe"),
            caption: attack,
            creator: { id: "c", name: attack },
            tags: [tag, { ...tag, id: "u", product: { title: attack } }],
          },
        ],
      },
    };
    await show(visit, "/attack");
    await see(visit.feed.root.getByText("<img src=x").first()).toBeVisible();
    await visit.feed.expectPlaying();
    expect(await visit.page.evaluate(() => "hit" in window)).toBe(false);
    expect(await visit.feed.root.locator('a[href^="javascript:"]').count()).toBe(0);
  });

  it("is calm about an empty feed", async () => {
    const visit = await stage.visit("/link-out");
    feeds.answers = { "/empty": { posts: [] } };
    await show(visit, "/empty");
    await see(visit.feed.root.getByText("Nothing here yet")).toBeVisible();
  });

  it("falls back from broken media to what works, and moves on where nothing does", async () => {
    const visit = await stage.visit("/link-out");
    visit.expectComplaint(/404|Failed to load|NS_ERROR|decode/i);
    const gone = `${feeds.url}/gone.mp4`;
    feeds.answers = {
      "/media": {
        posts: [
          clip("mp4-gone", {
            mp4_url: gone,
            hls_url: `${stage.world.brandUrl}/seeds/media/flask-turn/master.m3u8`,
          }),
          clip("all-gone", { mp4_url: gone }),
          clip("fine"),
        ],
      },
    };
    await show(visit, "/media");
    await see(visit.feed.post()).toContainText("Caption of mp4-gone");
    await visit.feed.expectPlaying();
    await visit.feed.focusFeed();
    await visit.page.keyboard.press("PageDown");
    await visit.feed.expectPosition(2);
    await see(visit.feed.post().getByText("This clip did not load")).toBeVisible({ timeout: 20_000 });
    await visit.page.keyboard.press("PageDown");
    await visit.feed.expectPosition(3);
    await visit.feed.expectPlaying();
  });

  it("says when one is offline, and goes on afterwards", async () => {
    const visit = await stage.visit("/link-out");
    visit.expectComplaint(/ERR_INTERNET|NetworkError|Failed to/);
    await visit.feed.expectPlaying();
    await visit.context.setOffline(true);
    await see(visit.feed.root.getByText("You are offline").first()).toBeVisible();
    await visit.context.setOffline(false);
    await see(visit.feed.root.getByText("You are offline").first()).toBeHidden();
    await visit.feed.expectPlaying();
  });
});

describe.each(FAULT_ENGINES)("where the browser refuses autoplay, in %s", (engine) => {
  const stage = scene(engine, { autoplay: false });

  it("offers a play button that works", async () => {
    const { feed, page } = await stage.visit("/link-out");
    // A policy that refuses every clip, muted ones too (as iOS does in Low Power Mode).
    await page.evaluate(() => {
      const { play } = HTMLMediaElement.prototype;
      let touched = false;
      addEventListener("pointerdown", () => (touched = true), { capture: true });
      HTMLMediaElement.prototype.play = function refused() {
        return touched ? play.call(this) : Promise.reject(new DOMException("refused", "NotAllowedError"));
      };
      const element = document.querySelector("shop-feed");
      element?.setAttribute("src", `${element.getAttribute("src")}?again`);
    });
    await see(feed.root.getByText("Autoplay is off. Tap to play").first()).toBeVisible({ timeout: 15_000 });
    await feed.post().getByRole("button", { name: "Play" }).first().click();
    await feed.expectPlaying();
  });
});
