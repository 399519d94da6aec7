import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { controlParts } from "../../packages/elements/src/feed/controls/controls.harness.ts";
import { linkOutParts } from "../../packages/elements/src/feed/link-out/link-out.harness.ts";
import { surfaceParts } from "../../packages/elements/src/feed/surface/surface.harness.ts";
import { tagParts } from "../../packages/elements/src/feed/tag/tag.harness.ts";
import { viewParts } from "../../packages/elements/src/feed/view/view.harness.ts";
import { FeedHarness, playable, shirt } from "./feed.harness.ts";
import { pause, until } from "./video.harness.ts";

const start = (part = {}) =>
  new FeedHarness([playable("x", 0, { tags: [shirt] }), playable("y", 1)], part).start();

describe("the sheet", () => {
  let feed: FeedHarness;
  afterEach(() => feed.remove());

  async function open(): Promise<void> {
    await until("the tag", () => feed.all(tagParts.button).length === 1);
    const tag = feed.one(tagParts.button);
    tag.focus();
    tag.click();
    await until("focus on the title", () => feed.focused?.localName === "h2");
  }

  it("opens on a tap on a tag: what the feed knows, and where it is sold", async () => {
    feed = await start();
    await open();
    expect(feed.one(surfaceParts.dialog).getAttribute("aria-label")).to.equal("Heavyweight sweatshirt");
    expect(feed.one(linkOutParts.title).textContent).to.equal("Heavyweight sweatshirt");
    const link = feed.one(linkOutParts.link) as HTMLAnchorElement;
    expect(link.textContent.trim()).to.equal("Open at rivermart.example");
    expect([link.target, link.rel]).to.deep.equal(["_blank", "noopener"]);
    expect(feed.names("product_viewed")).to.have.length(1);
  });

  it("makes everything behind it inert while the clip plays on", async () => {
    feed = await start();
    await until("the clip", () => feed.names("post_viewed").length === 1);
    await open();
    expect(feed.one(viewParts.scroller).closest("[inert]") === null).to.equal(false);
    const video = (feed.all(viewParts.videos) as HTMLVideoElement[]).find(({ paused }) => !paused)!;
    const at = video.currentTime;
    await until("the clip to go on", () => video.currentTime !== at && !video.paused);
  });

  it("Space pauses the clip behind it, arrows do not leave the post", async () => {
    feed = await start();
    await open();
    await sendKeys({ press: " " });
    await sendKeys({ press: "ArrowDown" });
    await pause(300);
    expect(feed.session.playback.$playback.get().playing).to.equal(false);
    expect(feed.place).to.equal(0);
  });

  for (const [way, close] of [
    ["Escape", () => sendKeys({ press: "Escape" })],
    ["its close button", async () => feed.one(linkOutParts.close).click()],
    ["a tap on the veil", async () => feed.one(surfaceParts.veil).click()],
  ] as const)
    it(`closes by ${way} and gives focus back to the tag`, async () => {
      feed = await start();
      await open();
      await close();
      await until("the sheet to be gone", () => feed.all(surfaceParts.dialog).length === 0);
      // Not compared by chai: web-test-runner hangs on a failure that holds elements.
      expect(feed.focused === feed.one(tagParts.button), `${feed.focused?.outerHTML} has focus`).to.equal(
        true,
      );
      expect(feed.one(viewParts.scroller).closest("[inert]") === null).to.equal(true);
    });

  it("keeps Tab inside", async function () {
    // Firefox fires no focus events in a window that is not in front, as one of three here is.
    if (!document.hasFocus()) this.skip();
    feed = await start();
    await open();
    for (let turn = 0; turn < 6; turn++) {
      await sendKeys({ press: "Tab" });
      await pause(30);
      const inside = feed.all(`${surfaceParts.dialog} *`).includes(feed.focused as HTMLElement);
      expect(
        inside || feed.focused === feed.one(surfaceParts.dialog),
        `Tab ${turn}: ${feed.focused?.outerHTML}`,
      ).to.equal(true);
    }
  });

  it("a page may refuse a link out", async () => {
    feed = await start();
    feed.refused.add("link_out_requested");
    await open();
    let prevented: boolean | undefined;
    document.addEventListener(
      "click",
      (event) => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
    feed.one(linkOutParts.link).click();
    expect(prevented).to.equal(true);
    expect(feed.names("link_out_requested")[0]).to.include({
      productId: "shirt",
      tagId: "shirt",
      postId: "x",
      creatorId: "mina",
      url: "https://www.rivermart.example/sweatshirt",
    });
  });

  it("is a panel beside the column in a wide feed: nothing is inert, and posts can be turned", async () => {
    feed = await start({ width: 1000, height: 640 });
    await open();
    expect(feed.all(surfaceParts.dialog)).to.have.length(0);
    const panel = feed.one(surfaceParts.panel).getBoundingClientRect();
    expect(panel.width).to.equal(400);
    expect(panel.left).to.be.greaterThan(feed.one(viewParts.activePost).getBoundingClientRect().right);
    expect(feed.one(viewParts.scroller).closest("[inert]") === null).to.equal(true);
    feed.one(controlParts.next).click();
    await feed.arrives(1);
  });

  it("waits for a shop that is on its way, and never rushes out of the page", async () => {
    feed = await start();
    Object.assign(feed.view, { shopPending: true });
    await until("the tag", () => feed.all(tagParts.button).length === 1);
    feed.one(tagParts.button).click();
    await until("the sheet", () => feed.all(surfaceParts.dialog).length === 1);
    expect(feed.all(linkOutParts.link)).to.have.length(0);
  });

  it("follows a drag on its handle, and closes when let go low", async () => {
    feed = await start();
    await open();
    const sheet = feed.one(surfaceParts.dialog);
    await Promise.allSettled(sheet.getAnimations().map(({ finished }) => finished));
    const grab = feed.one(surfaceParts.grab);
    const { top } = sheet.getBoundingClientRect();
    const pointer = (type: string, y: number, target: EventTarget = document) =>
      target.dispatchEvent(
        new PointerEvent(type, {
          pointerType: "mouse",
          clientY: y,
          button: 0,
          bubbles: true,
          composed: true,
        }),
      );
    pointer("pointerdown", 100, grab);
    for (let step = 1; step <= 10; step++) {
      pointer("pointermove", 100 + step * 20);
      await pause(30);
    }
    expect(sheet.getBoundingClientRect().top).to.be.closeTo(top + 200, 3);
    pointer("pointerup", 300);
    await until("the sheet to be gone", () => feed.all(surfaceParts.dialog).length === 0);
  });
});
