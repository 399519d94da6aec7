import { expect } from "@open-wc/testing";
import { aTag, fakeFeedSource } from "@shop-feed/contract/fakes";
import { Failure } from "@shop-feed/contract/feed";
import { postParts } from "../../packages/elements/src/feed/post/post.harness.ts";
import { productCardParts } from "../../packages/elements/src/feed/product-card/product-card.harness.ts";
import { stateParts } from "../../packages/elements/src/feed/state/state.harness.ts";
import { tagParts } from "../../packages/elements/src/feed/tag/tag.harness.ts";
import { viewParts } from "../../packages/elements/src/feed/view/view.harness.ts";
import { FeedHarness, playable, posts, shirt } from "./feed.harness.ts";
import { until } from "./video.harness.ts";

describe("a post", () => {
  let feed: FeedHarness;
  afterEach(() => feed.remove());

  it("keeps its poster until its clip presented a frame", async () => {
    feed = new FeedHarness([playable("a")]);
    await feed.session.feed.start();
    await feed.view.updateComplete;
    const gone = () => feed.one(postParts.poster).hasAttribute("data-gone");
    const [video] = feed.all(viewParts.videos) as HTMLVideoElement[];
    let frames = 0;
    video!.requestVideoFrameCallback(() => frames++);
    await until("the poster to be in the page", () => feed.all(postParts.poster).length === 1);
    while (!gone()) {
      expect(getComputedStyle(feed.one(postParts.poster)).visibility).to.equal("visible");
      await new Promise(requestAnimationFrame);
    }
    expect(frames).to.be.greaterThan(0);
  });

  it("says what the shopper must know about the money before the caption", async () => {
    const disclosure = { kind: "paid_partnership", partner: "Halden" } as const;
    feed = await new FeedHarness([
      playable("a", 0, { disclosure, caption: "Third autumn in this one." }),
    ]).start();
    const [says, caption] = [feed.one(postParts.disclosure), feed.one(postParts.caption)];
    expect(says.textContent).to.equal("Paid partnership with Halden");
    expect(says.compareDocumentPosition(caption) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    expect(says.getBoundingClientRect().bottom).to.be.at.most(caption.getBoundingClientRect().top + 1);
  });

  it("opens its caption on a tap", async () => {
    feed = await new FeedHarness([playable("a", 0, { caption: "Wool, and more wool. ".repeat(20) })]).start();
    const caption = feed.one(postParts.caption);
    const before = caption.offsetHeight;
    caption.click();
    await feed.settled();
    expect(caption.getAttribute("aria-expanded")).to.equal("true");
    expect(caption.offsetHeight).to.be.greaterThan(before);
  });

  it("shows text of a feed as text", async () => {
    const name = "<img src=x onerror=alert(1)>";
    feed = await new FeedHarness([playable("a", 0, { caption: name, creator: { id: "c", name } })]).start();
    expect(feed.one(postParts.creator).textContent.trim()).to.equal(name);
    expect(feed.one(postParts.caption).textContent.trim()).to.equal(name);
  });

  it("with broken media keeps its poster, says so, and tries again", async () => {
    const broken = playable("a", 0, { clip: { mp4Url: "/seeds/media/none/clip.mp4" } });
    feed = await new FeedHarness([broken, playable("b", 1)]).start();
    await until("the notice", () => feed.all(postParts.failedNote).length === 1);
    expect(feed.one(postParts.poster).hasAttribute("data-gone")).to.equal(false);
    expect(feed.names("error")[0]).to.include({ where: "media", postId: "a" });
    feed.one(postParts.failedRetry).click();
    await feed.settled();
    await until("the notice again", () => feed.all(postParts.failedNote).length === 1);
    await feed.session.feed.goToPost("b");
    await feed.arrives(1);
    await until("the rest of the feed", () => feed.names("post_viewed").length === 1);
  });

  it("shows captions as they are said, once they are on", async () => {
    feed = await new FeedHarness([playable("a")]).start();
    feed.session.playback.setCaptions(true);
    await until("a cue", () => feed.all(postParts.cue).length === 1);
    expect(feed.one(postParts.cue).textContent.trim()).to.have.length.greaterThan(2);
  });
});

describe("product tags", () => {
  let feed: FeedHarness;
  afterEach(() => feed.remove());
  const later = aTag("flask", { label: "Steel flask", startMs: 1_500, endMs: 7_000 });

  it("come and go with the clip, three at most", async () => {
    const crowd = ["a", "b", "c", "d"].map((id) => aTag(id));
    feed = await new FeedHarness([
      playable("x", 0, { tags: [shirt, later] }),
      playable("y", 1, { tags: crowd }),
    ]).start();
    await until("the first tag", () => feed.all(tagParts.tag).length === 1);
    await until("the second tag", () => feed.all(tagParts.tag).length === 2);
    await feed.session.feed.goToPost("y");
    await feed.arrives(1);
    await until("tags", () => feed.all(tagParts.tag).length > 0);
    expect(feed.all(tagParts.tag)).to.have.length(3);
  });

  it("move with the picture", async () => {
    const keyframes = [
      { atMs: 0, x: 0.3, y: 0.3 },
      { atMs: 5_000, x: 0.6, y: 0.5 },
    ];
    feed = await new FeedHarness([playable("x", 0, { tags: [{ ...shirt, keyframes }] })]).start();
    await until("the tag", () => feed.all(tagParts.tag).length === 1);
    const tag = feed.one(tagParts.tag);
    const from = tag.getBoundingClientRect();
    await until("it to have moved", () => tag.getBoundingClientRect().left > from.left + 15);
    expect(tag.getBoundingClientRect().top).to.be.greaterThan(from.top + 5);
  });

  it("are where they are in the picture, in any script", async () => {
    const keyframes = [{ atMs: 0, x: 0.3, y: 0.4 }];
    const place = async (locale: string) => {
      feed = await new FeedHarness([playable("x", 0, { tags: [{ ...shirt, keyframes }] })], {
        locale,
      }).start();
      await until("the tag", () => feed.all(tagParts.tag).length === 1);
      const { left, top } = feed.one(tagParts.tag).getBoundingClientRect();
      return [Math.round(left), Math.round(top)];
    };
    const english = await place("en-US");
    feed.remove();
    expect(await place("ar")).to.deep.equal(english);
  });

  it("are at least 44 pixels to a finger, and say what they open", async () => {
    feed = await new FeedHarness([playable("x", 0, { tags: [shirt] })]).start();
    await until("the tag", () => feed.all(tagParts.button).length === 1);
    const button = feed.one(tagParts.button);
    expect(Math.min(button.offsetWidth, button.offsetHeight)).to.be.at.least(44);
    expect(button.getAttribute("aria-label")).to.equal("Sweatshirt, open product");
  });

  it("show no snapshot as a live price: the card dates it", async () => {
    feed = await new FeedHarness([playable("x", 0, { tags: [shirt] })]).start();
    await until("the tag", () => feed.all(tagParts.tag).length === 1);
    expect(feed.all(tagParts.price)).to.have.length(0);
    expect(feed.all(productCardParts.price)).to.have.length(0);
    expect(feed.one(productCardParts.snapshot).textContent).to.contain("$68.00, as seen Wed 18 Nov");
  });
});

describe("the feed's states", () => {
  let feed: FeedHarness;
  afterEach(() => feed.remove());
  const server = new Failure({ code: "server", message: "503" });

  it("an empty feed says so", async () => {
    feed = await new FeedHarness([]).start();
    expect(feed.one(stateParts.title).textContent).to.equal("Nothing here yet");
  });

  it("a feed that did not load can be tried again", async () => {
    feed = await new FeedHarness(fakeFeedSource(server, posts(2))).start();
    expect(feed.one(stateParts.title).textContent).to.equal("The feed did not load");
    expect(feed.names("error")).to.deep.equal([{ code: "server", message: "503", where: "feed" }]);
    feed.one(stateParts.action).click();
    await until("posts", () => feed.all(viewParts.posts).length === 2);
  });

  it("a next page that did not load can be tried again at the end", async () => {
    feed = await new FeedHarness(fakeFeedSource(posts(2), server, [playable("later")])).start();
    await until("the failure", () => feed.all("shop-feed-state[kind='more-error']").length === 1);
    feed.one(stateParts.action).click();
    await until("the next page", () => feed.all(viewParts.posts).length === 3);
  });

  it("ends with a way back to the first", async () => {
    feed = await new FeedHarness(posts(2)).start();
    const scroller = feed.one(viewParts.scroller);
    scroller.scrollTop = 2 * scroller.clientHeight;
    await until("the end to rest", () => !feed.one(stateParts.end).hasAttribute("inert"));
    expect(feed.one(stateParts.title).textContent).to.equal("You have seen everything");
    expect((feed.all(viewParts.videos) as HTMLVideoElement[]).every((video) => video.paused)).to.equal(true);
    feed.one(stateParts.action).click();
    await feed.arrives(0);
  });
});
