import { expect } from "@open-wc/testing";
import { clip, clips, CLIPS, masterPlaylist, media, pause, StageHarness, until } from "./video.harness.ts";

const [good, other] = CLIPS;
const missing = (file: string) => media("no-such-clip", file);

describe("the stage, when media fail", function (this: { timeout(ms: number): void }) {
  // Three engines decode at once on the test machine.
  this.timeout(60_000);

  let feed: StageHarness;
  afterEach(() => feed.remove());

  it("goes from a missing MP4 to the playlist", async () => {
    feed = new StageHarness();
    feed.play([clip(good, { mp4Url: missing("clip.mp4") })]);
    await feed.advances("post-0");
    expect(feed.of("recovered").map(({ how }) => how)).to.deep.equal(["other_source"]);
    expect(feed.hlsAlive).to.equal(1);
  });

  it("goes from an MP4 that is no MP4 to the playlist", async () => {
    const mp4Url = URL.createObjectURL(new Blob(["not a film"], { type: "video/mp4" }));
    feed = new StageHarness();
    feed.play([clip(good, { mp4Url })]);
    await feed.advances("post-0");
    expect(feed.hlsAlive).to.equal(1);
  });

  for (const [what, breakRung] of [
    ["playlist", (line: string) => line.replace(/\/(mid|high)\.m3u8$/, "/gone.m3u8")],
    ["segments", brokenSegments],
  ] as const)
    it(`goes from rungs without ${what} to the one that is whole`, async () => {
      const hlsUrl = await masterPlaylist(good, breakRung);
      feed = new StageHarness();
      feed.play([clip(good, { mp4Url: undefined, hlsUrl })]);
      await feed.advances("post-0");
      expect(feed.of("recovered", "post-0").map(({ how }) => how)).to.include("other_rung");
      expect(feed.of("media_failed")).to.deep.equal([]);
      expect(feed.stage.slotFor("post-0")!.videoWidth).to.equal(216);
    });

  it("goes from a playlist without any rung left to the MP4", async () => {
    const hlsUrl = await masterPlaylist(other, (line) => line.replace(/\w+\.m3u8$/, "gone.m3u8"));
    feed = new StageHarness();
    feed.play([clip(good), clip(other, { hlsUrl }), clip(good)]);
    await feed.first("first_frame", "post-1");
    feed.stage.setActive(1);
    await feed.advances("post-1");
    expect(feed.stage.slotFor("post-1")!.currentSrc).to.equal(media(other, "clip.mp4"));
    expect(feed.of("recovered", "post-1").map(({ how }) => how)).to.deep.equal(["other_source"]);
  });

  it("goes on from the same moment", async () => {
    feed = new StageHarness();
    feed.play([clip(good)]);
    await feed.advances("post-0");
    feed.stage.seek(3_000);
    await until("the sought frame", () => feed.of("time").some(({ currentMs }) => currentMs >= 3_000));
    const { length } = feed.of("time");
    // As if the connection had broken for good: the browser tells it on the element.
    feed.stage.slotFor("post-0")!.dispatchEvent(new Event("error"));
    await feed.first("recovered", "post-0");
    // Wherever the new source's very first frame is from, what follows is the moment where the old one broke off.
    const follows = () =>
      feed
        .of("time")
        .slice(length)
        .map(({ currentMs }) => currentMs)
        .find((ms) => ms > 500);
    await until("frames of the other source", () => follows() !== undefined);
    expect(follows()).to.be.greaterThan(2_800);
    expect(feed.of("frame_lost").length).to.be.at.least(1);
  });

  it("gives up a source that never moves", async () => {
    // A media source that nobody fills: it neither fails nor arrives.
    const mp4Url = URL.createObjectURL(new MediaSource());
    feed = new StageHarness({ hangMs: 600 });
    feed.play([clip(good, { mp4Url })]);
    await feed.advances("post-0");
    expect(feed.of("recovered")[0]!.how).to.equal("other_source");
  });

  it("tells of a clip that no source brings, keeps its poster, and the feed moves on", async () => {
    feed = new StageHarness();
    feed.play([clip(good, { mp4Url: missing("clip.mp4"), hlsUrl: missing("master.m3u8") }), clip(other)]);
    const { failure } = await feed.first("media_failed", "post-0");
    expect([failure.name, failure.code]).to.deep.equal(["Failure", "not_found"]);
    expect(feed.of("first_frame", "post-0")).to.deep.equal([]);
    feed.stage.setActive(1);
    await feed.advances("post-1");
    feed.stage.setActive(0);
    await until("another try, as somebody came back", () => feed.of("media_failed", "post-0").length === 2);
    await pause(200);
    expect(feed.of("media_failed").length).to.equal(2);
  });

  it("says offline when that is why, and goes on when the network is back", async () => {
    let online = false;
    Object.defineProperty(navigator, "onLine", { configurable: true, get: () => online });
    try {
      const { importHls } = await import("@shop-feed/video");
      feed = new StageHarness({
        loadHls: (build) => (online ? importHls(build) : Promise.reject(new Error("no network"))),
      });
      feed.play([clip(good, { mp4Url: undefined })]);
      const { failure } = await feed.first("media_failed", "post-0");
      expect(failure.code).to.equal("offline");
      online = true;
      window.dispatchEvent(new Event("online"));
      await feed.advances("post-0");
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
    }
  });

  it("takes the full build for a stream with audio of its own", async () => {
    const hlsUrl = await masterPlaylist(good, (line) =>
      line.startsWith("#EXT-X-VERSION")
        ? `${line}\n#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="Sound",DEFAULT=YES,AUTOSELECT=YES,URI="${media(good, "hls/low.m3u8")}"`
        : line.replace("BANDWIDTH", 'AUDIO="a",BANDWIDTH'),
    );
    feed = new StageHarness();
    feed.play([clip(good, { mp4Url: undefined, hlsUrl })]);
    await until("the full build", () => feed.hlsLoads.length === 2);
    expect(feed.hlsLoads).to.deep.equal(["light", "full"]);
    await until("one instance", () => feed.hlsAlive === 1);
  });

  it("stops while the page is not seen, and goes on after", async () => {
    let state: DocumentVisibilityState = "visible";
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
    const turn = (to: DocumentVisibilityState) => {
      state = to;
      document.dispatchEvent(new Event("visibilitychange"));
    };
    try {
      feed = new StageHarness();
      feed.play(clips(2));
      await feed.advances("post-0");
      turn("hidden");
      expect(feed.videos.map((video) => video.paused)).to.not.include(false);
      turn("visible");
      await feed.advances("post-0");
    } finally {
      delete (document as { visibilityState?: string }).visibilityState;
    }
  });

  it("makes no engine for a stage that is gone before hls.js arrives", async () => {
    let deliver = () => {};
    const arrival = new Promise<void>((resolve) => (deliver = resolve));
    const { importHls } = await import("@shop-feed/video");
    feed = new StageHarness({ loadHls: async (build) => (await arrival, importHls(build)) });
    feed.play([clip(good, { mp4Url: undefined })]);
    const video = feed.stage.slotFor("post-0")!;
    feed.stage.dispose();
    deliver();
    await pause(300);
    expect(video.hasAttribute("src")).to.equal(false);
  });
});

/** The upper rungs' playlists are there, but what they list is not. */
function brokenSegments(line: string): string {
  const rung = /\/(mid|high)\.m3u8$/.exec(line);
  if (!rung) return line;
  const playlist = ["#EXTM3U", "#EXT-X-VERSION:7", "#EXT-X-TARGETDURATION:8", "#EXT-X-PLAYLIST-TYPE:VOD"];
  playlist.push(
    `#EXT-X-MAP:URI="${missing("init.mp4")}"`,
    "#EXTINF:8.0,",
    missing("s0.m4s"),
    "#EXT-X-ENDLIST",
  );
  return URL.createObjectURL(new Blob([playlist.join("\n")], { type: "application/vnd.apple.mpegurl" }));
}
