import { FakeClock } from "@shop-feed/contract/fakes";
import { beforeEach, describe, expect, it } from "vitest";
import { HangWatch } from "./hang-watch.ts";

describe("HangWatch", () => {
  let clock: FakeClock;
  let hangs: number;
  let watch: HangWatch;
  beforeEach(() => {
    clock = new FakeClock();
    hangs = 0;
    watch = new HangWatch(clock, 8_000, () => hangs++);
  });

  it("tells once of standing still", async () => {
    watch.set(true);
    await clock.advance(7_999);
    expect(hangs).toBe(0);
    await clock.advance(1);
    expect(hangs).toBe(1);
    await clock.advance(60_000);
    expect(hangs).toBe(1);
  });

  it("counts from the last movement", async () => {
    watch.set(true);
    await clock.advance(7_000);
    watch.alive();
    await clock.advance(7_999);
    expect(hangs).toBe(0);
    await clock.advance(1);
    expect(hangs).toBe(1);
  });

  it("does not start over when it is set on again", async () => {
    watch.set(true);
    await clock.advance(5_000);
    watch.set(true);
    await clock.advance(3_000);
    expect(hangs).toBe(1);
  });

  it("is quiet when off, and counts anew when on again", async () => {
    watch.set(true);
    await clock.advance(7_000);
    watch.set(false);
    await clock.advance(20_000);
    watch.set(true);
    await clock.advance(7_999);
    expect(hangs).toBe(0);
    await clock.advance(1);
    expect(hangs).toBe(1);
  });
});
