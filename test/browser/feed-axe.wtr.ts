import type axeCore from "axe-core";
import { expect } from "@open-wc/testing";
import { Failure } from "@shop-feed/contract/feed";
import { fakeFeedSource } from "@shop-feed/contract/fakes";
import { postParts } from "../../packages/elements/src/feed/post/post.harness.ts";
import { surfaceParts } from "../../packages/elements/src/feed/surface/surface.harness.ts";
import { tagParts } from "../../packages/elements/src/feed/tag/tag.harness.ts";
import { FeedHarness, playable, posts, shirt } from "./feed.harness.ts";
import { pause, until } from "./video.harness.ts";

/** Loaded as a script: it is no module. */
declare const axe: typeof axeCore;

/** What axe finds wrong, in words. */
async function violations(root: Element): Promise<readonly string[]> {
  const found = await axe.run(root);
  return found.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" ")}`,
  );
}

describe("axe finds nothing in", () => {
  let feed: FeedHarness;
  afterEach(() => feed.remove());

  before(async () => {
    const script = document.head.appendChild(document.createElement("script"));
    script.src = "/node_modules/axe-core/axe.js";
    await new Promise((resolve, reject) => {
      script.addEventListener("load", resolve);
      script.addEventListener("error", () => reject(new Error("axe-core did not load")));
    });
  });

  const disclosure = { kind: "ad", partner: "Halden" } as const;
  const tagged = () => [playable("a", 0, { tags: [shirt], disclosure }), playable("b", 1)];

  it("a picture without a name, which it must notice", async () => {
    feed = await new FeedHarness(tagged()).start();
    const picture = feed.box.appendChild(document.createElement("img"));
    picture.src = "data:,";
    expect((await violations(feed.box)).join()).to.contain("image-alt");
  });

  for (const [name, width, height] of [
    ["a card", 280, 498],
    ["a phone", 390, 700],
    ["a desk", 1000, 640],
  ] as const)
    it(`a feed on ${name}`, async () => {
      feed = await new FeedHarness(tagged(), { width, height }).start();
      await until("a tag", () => feed.all(tagParts.tag).length === 1);
      expect(await violations(feed.box)).to.deep.equal([]);
    });

  it("a paused feed", async () => {
    feed = await new FeedHarness(tagged()).start();
    feed.session.playback.setPlaying(false);
    await until("the play button", () => feed.all(postParts.playButton).length === 1);
    await pause(300);
    expect(await violations(feed.box)).to.deep.equal([]);
  });

  for (const width of [390, 1000])
    it(`an open surface, ${width} wide`, async () => {
      feed = await new FeedHarness(tagged(), { width, height: 640 }).start();
      await until("a tag", () => feed.all(tagParts.button).length === 1);
      feed.one(tagParts.button).click();
      await until("the surface", () => feed.all(surfaceParts.content).length === 1);
      await pause(600);
      expect(await violations(feed.box)).to.deep.equal([]);
    });

  for (const [name, source] of [
    ["an empty feed", () => fakeFeedSource([])],
    [
      "a feed that did not load",
      () => fakeFeedSource(new Failure({ code: "server", message: "503" }), posts(1)),
    ],
    ["a feed that is loading", () => ({ page: () => new Promise<never>(() => undefined) })],
  ] as const)
    it(name, async () => {
      feed = new FeedHarness(source());
      void feed.session.feed.start();
      await pause(400);
      expect(await violations(feed.box)).to.deep.equal([]);
    });
});
