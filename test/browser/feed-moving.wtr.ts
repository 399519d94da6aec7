import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { controlParts } from "../../packages/elements/src/feed/controls/controls.harness.ts";
import { postParts } from "../../packages/elements/src/feed/post/post.harness.ts";
import { progressParts } from "../../packages/elements/src/feed/progress/progress.harness.ts";
import { viewParts } from "../../packages/elements/src/feed/view/view.harness.ts";
import { FeedHarness, posts } from "./feed.harness.ts";
import { pause, until } from "./video.harness.ts";

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => sendKeys({ press: key })), Promise.resolve());

describe("moving through the feed", () => {
  let feed: FeedHarness;
  afterEach(() => feed.remove());

  it("arrow and page keys move exactly one post", async () => {
    feed = await new FeedHarness(posts(6)).start();
    feed.one(viewParts.activePost).focus();
    for (const [key, row] of [
      ["ArrowDown", 1],
      ["PageDown", 2],
      ["ArrowUp", 1],
      ["PageUp", 0],
    ] as const) {
      await press(key);
      await feed.arrives(row);
    }
  });

  it("two presses before the first has arrived are two posts", async () => {
    feed = await new FeedHarness(posts(6)).start();
    feed.one(viewParts.activePost).focus();
    await press("ArrowDown", "ArrowDown");
    await feed.arrives(2);
  });

  it("Home and End go to the first and the last loaded, and focus goes along", async () => {
    feed = await new FeedHarness(posts(12)).start();
    feed.one(viewParts.activePost).focus();
    await press("End");
    await feed.arrives(11);
    expect(feed.focused === feed.one(viewParts.activePost)).to.equal(true);
    expect(feed.focused!.getAttribute("aria-posinset")).to.equal("12");
    await press("Home");
    await feed.arrives(0);
    expect(feed.focused!.getAttribute("aria-posinset")).to.equal("1");
  });

  it("keys do nothing while focus is elsewhere, and in the slider they are the slider's", async () => {
    feed = await new FeedHarness(posts(3)).start();
    (document.activeElement as HTMLElement | null)?.blur();
    await press("ArrowDown");
    feed.one(progressParts.slider).focus();
    await press("ArrowDown", "End");
    await pause(300);
    expect(feed.place).to.equal(0);
  });

  it("Space pauses and M unmutes", async () => {
    feed = await new FeedHarness(posts(2)).start();
    feed.one(viewParts.activePost).focus();
    await press(" ");
    await until("pause", () => !feed.session.playback.$playback.get().playing);
    await feed.settled();
    expect(feed.one(controlParts.play).getAttribute("aria-label")).to.equal("Play");
    expect(feed.all(postParts.playButton)).to.have.length(1);
    await press("m");
    expect(feed.session.playback.$playback.get().muted).to.equal(false);
  });

  it("Space on a button is the button's", async () => {
    feed = await new FeedHarness(posts(2)).start();
    feed.one(controlParts.captions).focus();
    await press(" ");
    await until("captions", () => feed.session.playback.$playback.get().captions);
    await feed.settled();
    expect(feed.session.playback.$playback.get()).to.include({ playing: true, captions: true });
    expect(feed.one(controlParts.captions).getAttribute("aria-pressed")).to.equal("true");
  });

  it("Control+End leaves for what comes after the feed", async () => {
    feed = await new FeedHarness(posts(2)).start();
    const after = document.body.appendChild(document.createElement("button"));
    feed.one(viewParts.activePost).focus();
    await sendKeys({ down: "Control" });
    await press("End");
    await sendKeys({ up: "Control" });
    expect(document.activeElement).to.equal(after);
    after.remove();
  });

  it("keeps seven shells and four videos in a feed of 200", async () => {
    feed = await new FeedHarness(posts(200)).start();
    for (const row of [0, 50, 51, 120, 199]) {
      await feed.session.feed.goToPost(`post-${row}`);
      await feed.arrives(row);
      expect(feed.all(viewParts.posts).length).to.be.within(4, 7);
      expect(feed.all(viewParts.videos).length).to.be.at.most(4);
      expect(feed.one(viewParts.activePost).getAttribute("aria-posinset")).to.equal(String(row + 1));
      const { top } = feed.one(viewParts.activePost).getBoundingClientRect();
      expect(top).to.be.closeTo(feed.one(viewParts.scroller).getBoundingClientRect().top, 1);
    }
  });

  it("a new size keeps the post in place", async () => {
    feed = await new FeedHarness(posts(6), { width: 390, height: 700 }).start();
    await feed.session.feed.goToPost("post-3");
    await feed.arrives(3);
    for (const [width, height] of [
      [390, 500],
      [900, 640],
      [300, 533],
    ] as const) {
      Object.assign(feed.box.style, { inlineSize: `${width}px`, blockSize: `${height}px` });
      await pause(150);
      await feed.arrives(3);
    }
  });

  it("scrolling by any means makes the post in view the active one, and tells that it was viewed", async () => {
    feed = await new FeedHarness(posts(4)).start();
    await until("the first clip", () => feed.names("post_viewed").length === 1);
    const scroller = feed.one(viewParts.scroller);
    scroller.scrollTop = scroller.clientHeight;
    await feed.arrives(1);
    await until("post viewed", () => feed.names("post_viewed").length === 2);
    expect(feed.names("post_viewed")).to.deep.equal([
      { postId: "post-0", creatorId: "mina", index: 0 },
      { postId: "post-1", creatorId: "mina", index: 1 },
    ]);
  });

  it("never keeps a wheel or a finger from the page", async () => {
    feed = await new FeedHarness(posts(3)).start();
    const scroller = feed.one(viewParts.scroller);
    const wheel = new WheelEvent("wheel", { deltaY: 120, bubbles: true, cancelable: true, composed: true });
    expect(scroller.dispatchEvent(wheel)).to.equal(true);
    const touch = new Event("touchmove", { bubbles: true, cancelable: true, composed: true });
    expect(scroller.dispatchEvent(touch)).to.equal(true);
    expect(getComputedStyle(scroller).overscrollBehaviorY).to.equal("auto");
  });

  it("survives being moved in the page", async () => {
    feed = await new FeedHarness(posts(3)).start();
    await until("a clip to play", () => feed.names("post_viewed").length === 1);
    const other = document.body.appendChild(document.createElement("section"));
    other.style.blockSize = "600px";
    other.append(feed.box);
    await feed.settled();
    feed.one(viewParts.activePost).focus();
    await press("ArrowDown");
    await feed.arrives(1);
    await until("the next clip to play", () => feed.names("post_viewed").length === 2);
    document.body.append(feed.box);
    other.remove();
  });
});
