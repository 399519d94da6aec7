import { FakeClock } from "@shop-feed/contract/fakes";
import { describe, expect, it } from "vitest";
import { ProgressWatch, type Watched } from "./progress-watch.ts";

/** An element that holds media from 0 to `end` s and stands at 2 s; `seeks` are the times it was sent to. */
function element(end: number) {
  const seeks: number[] = [];
  const video: Watched = {
    seeking: false,
    buffered: { length: end > 0 ? 1 : 0, start: () => 0, end: () => end },
    get currentTime() {
      return 2;
    },
    set currentTime(seconds) {
      seeks.push(seconds);
    },
  };
  return { video, seeks };
}

function watch(end: number) {
  const { video, seeks } = element(end);
  const clock = new FakeClock();
  const told: string[] = [];
  const progress = new ProgressWatch(video, { clock, hangMs: 8_000 }, (kind) => told.push(kind));
  progress.set(true);
  return { clock, progress, seeks, told };
}

describe("ProgressWatch", () => {
  it("wakes a decoder that holds what comes next, where it is", async () => {
    const { clock, seeks } = watch(5);
    await clock.advance(1_499);
    expect(seeks).toEqual([]);
    await clock.advance(1);
    expect(seeks).toEqual([2]);
  });

  it("lets one that waits for bytes wait, until it is a hang", async () => {
    const { clock, seeks, told } = watch(2.1);
    await clock.advance(8_000);
    expect([seeks, told]).toEqual([[], ["hung"]]);
  });

  it("tells of a decoder that wakes no more after two tries", async () => {
    const { clock, seeks, told } = watch(5);
    await clock.advance(4_499);
    expect([seeks.length, told]).toEqual([2, []]);
    await clock.advance(1);
    expect([seeks.length, told]).toEqual([2, ["decode"]]);
  });

  it("takes the same frame again for no progress", async () => {
    const { clock, progress, told } = watch(5);
    progress.frame(2_000);
    await clock.advance(3_000);
    progress.frame(2_000);
    await clock.advance(1_500);
    expect(told).toEqual(["decode"]);
  });

  it("counts the tries anew after each new frame", async () => {
    const { clock, progress, seeks, told } = watch(5);
    for (const round of [1, 2, 3]) {
      await clock.advance(3_000);
      expect([seeks.length, told]).toEqual([2 * round, []]);
      progress.frame(round * 40);
    }
  });

  it("leaves a clip alone that is not watched", async () => {
    const { clock, progress, seeks, told } = watch(5);
    progress.set(false);
    await clock.advance(60_000);
    expect([seeks, told]).toEqual([[], []]);
  });
});
