import type { Browser } from "playwright";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { FeedPage } from "../pages/feed-page.ts";
import { Sheet } from "../pages/sheet.ts";
import { type Engine, launch, type LaunchOptions } from "./browser.ts";
import { type WatchedPage, watchedPage, type WatchedPageOptions } from "./watched-page.ts";
import { startWorld, type World, type WorldOptions } from "./world.ts";

export interface Visit extends WatchedPage {
  readonly feed: FeedPage;
  readonly sheet: Sheet;
}

/** One world and one browser for the tests of a `describe`; every test gets people with browsers of their own. */
export interface Scene {
  readonly world: World;
  readonly browser: Browser;
  /** A person opens a page of the brand; after the test nothing may have been complained of. */
  visit(path: string, options?: Omit<WatchedPageOptions, "engine">): Promise<Visit>;
}

export function scene(engine: Engine, options: WorldOptions & LaunchOptions = {}): Scene {
  let world: World | undefined;
  let browser: Browser | undefined;
  const visits: Visit[] = [];

  beforeAll(async () => {
    [world, browser] = await Promise.all([startWorld(options), launch(engine, options)]);
  });
  afterEach(async () => {
    const complaints = visits.flatMap((visit) => visit.complaints);
    await Promise.all(visits.splice(0).map((visit) => visit.close()));
    await Promise.all([world?.rivermart.reset(), world?.tempo.reset()]);
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  return {
    get world() {
      return present(world);
    },
    get browser() {
      return present(browser);
    },
    async visit(path, pageOptions = {}) {
      const watched = await watchedPage(present(browser), { engine, ...pageOptions });
      const feed = new FeedPage(watched.page);
      const visit: Visit = { ...watched, feed, sheet: new Sheet(feed) };
      visits.push(visit);
      await feed.open(new URL(path, present(world).brandUrl).href);
      return visit;
    },
  };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The scene is set in beforeAll: use it inside a test");
  return value;
}
