import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { begin, callbackOf, RETURN_URL } from "./support/linking.ts";
import { World } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.close());

describe("a callback that comes twice", () => {
  it("is exchanged once, also at the same moment, and a reload is told that it is done", async () => {
    const browser = world.browser();
    const adapter = browser.adapter(world.url, "rivermart");
    const { id, authorizeUrl } = await begin(adapter);
    const callback = await callbackOf(browser, authorizeUrl);
    const visits = await Promise.all([browser.visit(callback.href), browser.visit(callback.href)]);
    expect(visits.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 400]);
    const reloaded = await browser.visit(callback.href);
    expect(reloaded.html).toContain("Already done");
    expect(reloaded.html).toContain(RETURN_URL);
    expect((await world.browser().visit(callback.href)).html).toContain("another browser");
    expect(await adapter.pollLink(id)).toMatchObject({ state: "linked" });
  });
});
