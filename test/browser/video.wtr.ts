import { expect } from "@open-wc/testing";
import { clip, clips, CLIPS, difference, image, media, pause, StageHarness, until } from "./video.harness.ts";

const name = (index: number) => CLIPS[index % CLIPS.length]!;

describe("the stage", function (this: { timeout(ms: number): void }) {
  // Three engines decode at once on the test machine.
  this.timeout(60_000);

  let feedStage: StageHarness;
  afterEach(() => feedStage.remove());

  it("plays the first clip from its MP4 without waiting for hls.js", async () => {
    feedStage = new StageHarness({ loadHls: () => new Promise(() => {}) });
    feedStage.play(clips(3));
    await feedStage.first("first_frame", "post-0");
    await feedStage.advances("post-0", 500);
    expect(feedStage.stage.slotFor("post-0")!.currentSrc).to.equal(media(name(0), "clip.mp4"));
  });

  it("never loads hls.js for a feed without playlists", async () => {
    feedStage = new StageHarness();
    feedStage.play([0, 1, 2].map((index) => clip(name(index), { hlsUrl: undefined })));
    await feedStage.first("first_frame", "post-0");
    feedStage.stage.setActive(1);
    await feedStage.advances("post-1");
    expect(feedStage.hlsLoads).to.deep.equal([]);
  });

  it("prepares the neighbours through hls.js while they stay paused", async () => {
    feedStage = new StageHarness();
    feedStage.play(clips(4));
    await until("neighbours to hold a frame", () =>
      [1, 2].every((index) => feedStage.stage.slotFor(`post-${index}`)!.readyState >= 2),
    );
    expect(feedStage.hlsLoads).to.deep.equal(["light"]);
    for (const index of [1, 2]) expect(feedStage.stage.slotFor(`post-${index}`)!.paused).to.equal(true);
  });

  it("keeps four elements over ten swipes: the right one plays, the others are paused", async () => {
    feedStage = new StageHarness();
    feedStage.play(clips(11));
    const elements = new Set(feedStage.videos);
    for (let index = 0; index <= 10; index++) {
      feedStage.stage.setActive(index);
      await feedStage.advances(`post-${index}`, 100);
      expect(feedStage.videos.length).to.equal(4);
      expect(feedStage.videos.every((video) => elements.has(video))).to.equal(true);
      for (const video of feedStage.videos) {
        const active = video === feedStage.stage.slotFor(`post-${index}`);
        expect([video.paused, video.muted]).to.deep.equal([!active, true]);
      }
      expect(feedStage.stage.slotFor(`post-${index}`)!.style.getPropertyValue("--index")).to.equal(
        String(index),
      );
    }
    expect(feedStage.hlsAlive).to.be.at.most(4);
  });

  it("says first_frame only when the element shows that very clip", async () => {
    feedStage = new StageHarness({ slots: 3 });
    const posters = await Promise.all(CLIPS.map((name) => image(media(name, "poster.jpg"))));
    const wrong: string[] = [];
    feedStage.onEvent = (event) => {
      if (event.type !== "first_frame") return;
      const index = Number(event.key.split("-")[1]);
      const differences = posters.map((poster) => difference(feedStage.stage.slotFor(event.key)!, poster));
      if (differences.indexOf(Math.min(...differences)) !== index % CLIPS.length)
        wrong.push(`${event.key}: ${differences.join()}`);
    };
    feedStage.play(clips(40));
    await feedStage.first("first_frame", "post-0");
    // Far jumps give every element a new clip each time.
    for (const index of [10, 20, 31, 6]) {
      feedStage.stage.setActive(index);
      await feedStage.first("first_frame", `post-${index}`);
    }
    expect(wrong).to.deep.equal([]);
  });

  it("says that the frame is gone when an element is given to another clip", async () => {
    feedStage = new StageHarness({ slots: 3 });
    feedStage.play(clips(9));
    await feedStage.first("first_frame", "post-0");
    feedStage.stage.setActive(8);
    await feedStage.first("frame_lost", "post-0");
    await feedStage.advances("post-8");
    feedStage.stage.setActive(0);
    await until("a second first frame", () => feedStage.of("first_frame", "post-0").length === 2);
  });

  it("loops, and says so", async () => {
    feedStage = new StageHarness();
    feedStage.play(clips(1));
    await feedStage.advances("post-0");
    feedStage.stage.seek(feedStage.of("time")[0]!.durationMs - 400);
    await feedStage.first("looped", "post-0");
    await feedStage.advances("post-0");
    expect(feedStage.of("looped").length).to.equal(1);
  });

  it("reads captions in the language asked for, as plain lines", async () => {
    feedStage = new StageHarness();
    feedStage.play([clip(name(0))]);
    feedStage.stage.setIntent({ playing: true, muted: true, captions: "en-GB" });
    const { lines } = await feedStage.first("cue", "post-0");
    expect(lines.length).to.be.greaterThan(0);
    expect(lines.join()).to.match(/^[^<>]+$/);
    feedStage.stage.setIntent({ playing: true, muted: true, captions: "zh" });
    await until("Chinese lines", () =>
      feedStage.of("cue").some(({ lines }) => /\p{Script=Han}/u.test(lines.join())),
    );
    feedStage.stage.setIntent({ playing: true, muted: true, captions: null });
    expect(feedStage.of("cue").at(-1)!.lines).to.deep.equal([]);
    expect(feedStage.videos.flatMap((video) => [...video.querySelectorAll("track")])).to.deep.equal([]);
  });

  it("pauses and goes on by intent", async () => {
    feedStage = new StageHarness();
    feedStage.play(clips(2));
    await feedStage.first("playing", "post-0");
    feedStage.stage.setIntent({ playing: false, muted: true, captions: null });
    await feedStage.first("paused", "post-0");
    const { length } = feedStage.of("time");
    await pause(300);
    expect(feedStage.of("time").length - length).to.be.at.most(1);
    feedStage.stage.setIntent({ playing: true, muted: true, captions: null });
    await feedStage.advances("post-0");
  });

  it("adopts the page's own element where it stands, without a new load", async () => {
    const own = document.body.appendChild(document.createElement("video"));
    own.muted = true;
    // As the page's own stylesheet would have it.
    Object.assign(own.style, {
      position: "absolute",
      insetBlockStart: "0",
      insetInlineStart: "0",
      inlineSize: "100%",
      blockSize: "100%",
    });
    own.src = media(name(0), "clip.mp4");
    let loads = 0;
    await own.play();
    own.addEventListener("loadstart", () => loads++);
    feedStage = new StageHarness({ adopt: own });
    feedStage.play(clips(3));
    await feedStage.first("first_frame", "post-0");
    await feedStage.advances("post-0");
    expect(feedStage.stage.slotFor("post-0") === own).to.equal(true);
    expect([own.parentElement, loads]).to.deep.equal([document.body, 0]);
    expect(feedStage.videos.length).to.equal(3);
    feedStage.stage.dispose();
    expect(own.isConnected).to.equal(false);
  });

  it("leaves nothing behind when disposed", async () => {
    feedStage = new StageHarness();
    feedStage.play(clips(5), 2);
    await until("an hls.js instance", () => feedStage.hlsAlive > 0);
    await feedStage.advances("post-2");
    const videos = feedStage.videos;
    feedStage.stage.dispose();
    const told = feedStage.events.length;
    await pause(300);
    document.dispatchEvent(new Event("visibilitychange"));
    expect(feedStage.hlsAlive).to.equal(0);
    expect(document.querySelectorAll("video").length).to.equal(0);
    expect(videos.map((video) => [video.paused, video.getAttribute("src"), video.readyState])).to.deep.equal(
      videos.map(() => [true, null, 0]),
    );
    expect(feedStage.events.slice(told)).to.deep.equal([]);
  });
});
