import type { ServerResponse } from "node:http";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ENGINES } from "./support/browser.ts";
import { type FeedServer, startFeedServer } from "./support/feed-server.ts";
import { see } from "./support/see.ts";
import { scene } from "./support/stage.ts";

const html = (body: string) => (response: ServerResponse) => {
  response.setHeader("content-type", "text/html");
  response.end(`<!doctype html><title>other site</title><link rel="icon" href="data:,">${body}`);
};

/** What linking is tested under: without this, a design that fails for people would pass here. */
describe.each(ENGINES)("the browsers of these tests, %s", (engine) => {
  const stage = scene(engine);
  let other: FeedServer;
  beforeAll(async () => {
    other = await startFeedServer();
    other.answers = {
      "/page": html("<script>localStorage.setItem('seen', 'top'); document.cookie = 'seen=top'</script>"),
      "/frame": html(""),
    };
  });
  afterAll(() => other.close());

  it("keep a site's storage in a frame apart from the same site by itself", async () => {
    const { page, context } = await stage.visit("/link-out");
    const alone = await context.newPage();
    await alone.goto(`${other.url}/page`);
    await page.evaluate(
      (src) => document.body.append(Object.assign(document.createElement("iframe"), { src })),
      `${other.url}/frame`,
    );
    await see
      .poll(() =>
        frameOf(page, other.url)
          ?.evaluate(() => document.title)
          .catch(() => ""),
      )
      .toBe("other site");
    const inFrame = await frameOf(page, other.url)
      ?.evaluate(() => localStorage.getItem("seen"))
      .catch(() => "blocked");
    expect(await alone.evaluate(() => localStorage.getItem("seen"))).toBe("top");
    expect(inFrame).not.toBe("top");
    expect(await frameOf(page, other.url)?.evaluate(() => document.cookie)).toBe("");
  });
});

function frameOf(page: Page, origin: string) {
  return page.frames().find((frame) => frame.url().startsWith(origin));
}
