import { expect } from "@open-wc/testing";
import { sendMouse } from "@web/test-runner-commands";
import { AutoplayPolicy, clips, pause, StageHarness, until } from "./video.harness.ts";

const loud = { playing: true, muted: false, captions: null };
const sounding = () =>
  [...document.querySelectorAll("video")].filter((video) => !video.muted && !video.paused);

/** A tap by the real mouse, with what its handler does. */
async function tap(act: () => void): Promise<void> {
  const button = document.body.appendChild(document.createElement("button"));
  Object.assign(button.style, { position: "fixed", inset: "0", zIndex: "9" });
  button.addEventListener("click", act, { once: true });
  await sendMouse({ type: "click", position: [40, 40] });
  button.remove();
}

function unmute({ stage }: StageHarness): Promise<void> {
  return tap(() => {
    stage.setIntent(loud);
    void stage.play();
  });
}

describe("the stage's sound", function (this: { timeout(ms: number): void }) {
  // Three engines decode at once on the test machine.
  this.timeout(60_000);

  const stages: StageHarness[] = [];
  const open = () => {
    const feed = new StageHarness();
    stages.push(feed);
    return feed;
  };
  afterEach(() => stages.splice(0).forEach((feed) => feed.remove()));

  it("is off until asked for, then one tap brings it for good", async () => {
    const feed = open();
    feed.play(clips(5));
    await feed.advances("post-0");
    expect(sounding()).to.deep.equal([]);
    await unmute(feed);
    await until("sound", () => sounding().length === 1);
    for (const index of [1, 2, 3]) {
      feed.stage.setActive(index);
      await feed.advances(`post-${index}`, 100);
      expect(sounding()).to.deep.equal([feed.stage.slotFor(`post-${index}`)]);
    }
    expect(feed.of("muted_by_policy")).to.deep.equal([]);
  });

  it("never comes from two elements, not even for a moment", async () => {
    const feed = open();
    let most = 0;
    for (const video of feed.videos)
      for (const name of ["play", "playing", "volumechange", "pause"])
        video.addEventListener(name, () => (most = Math.max(most, sounding().length)));
    feed.onEvent = () => (most = Math.max(most, sounding().length));
    feed.play(clips(6));
    await feed.advances("post-0");
    await unmute(feed);
    for (const index of [1, 2, 1, 4, 5]) {
      feed.stage.setActive(index);
      expect(sounding().length).to.be.at.most(1);
      await pause(60);
    }
    await feed.advances("post-5", 100);
    expect(most).to.equal(1);
  });

  it("belongs to one feed on the page", async () => {
    const [first, second] = [open(), open()];
    first.play(clips(2));
    second.play(clips(2));
    await Promise.all([first.advances("post-0"), second.advances("post-0")]);
    await unmute(first);
    await until("the first feed's sound", () => sounding().includes(first.stage.slotFor("post-0")!));
    await unmute(second);
    await until("the second feed's sound", () => sounding().includes(second.stage.slotFor("post-0")!));
    expect(sounding().length).to.equal(1);
    expect(first.of("muted_by_policy").map(({ reason }) => reason)).to.deep.equal(["other_feed"]);
    await first.advances("post-0");
  });

  describe("under an autoplay policy", () => {
    let policy: AutoplayPolicy;
    afterEach(() => policy.restore());

    it("goes on muted when sound is refused, and a tap brings it", async () => {
      policy = new AutoplayPolicy("muted");
      const feed = open();
      feed.play(clips(2));
      feed.stage.setIntent(loud);
      await feed.first("muted_by_policy");
      expect(feed.of("muted_by_policy")[0]!.reason).to.equal("autoplay");
      await feed.advances("post-0");
      expect(sounding()).to.deep.equal([]);
      policy.gesture(() => void feed.stage.play());
      await until("sound", () => sounding().length === 1);
      expect(feed.of("autoplay_refused")).to.deep.equal([]);
    });

    it("asks once, and a play button works", async () => {
      policy = new AutoplayPolicy("nothing");
      const feed = open();
      feed.play(clips(2));
      await feed.first("autoplay_refused", "post-0");
      await pause(300);
      const asked = policy.asked.length;
      feed.stage.setIntent({ playing: true, muted: true, captions: null });
      await pause(100);
      expect(policy.asked.length).to.equal(asked);
      policy.gesture(() => void feed.stage.play());
      await feed.advances("post-0");
      feed.stage.setActive(1);
      await feed.advances("post-1");
    });

    it("unlocks every element of the pool inside the gesture, keeping the others still", async () => {
      policy = new AutoplayPolicy("nothing");
      const feed = open();
      feed.play(clips(3));
      await feed.first("autoplay_refused", "post-0");
      policy.asked.length = 0;
      policy.gesture(() => void feed.stage.play());
      expect(new Set(policy.asked)).to.deep.equal(new Set(feed.videos));
      await feed.advances("post-0");
      for (const video of feed.videos) expect(video.paused).to.equal(video !== feed.stage.slotFor("post-0"));
    });
  });
});
