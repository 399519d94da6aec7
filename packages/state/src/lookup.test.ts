import { Failure } from "@shop-feed/contract/feed";
import { FakeClock } from "@shop-feed/contract/fakes";
import { describe, expect, it } from "vitest";
import { createLookup } from "./lookup.ts";

function setUp(load: (id: string) => Promise<string>) {
  const clock = new FakeClock();
  const failures: Failure[] = [];
  const asked: string[] = [];
  const lookup = createLookup({
    load: (id) => {
      asked.push(id);
      return load(id);
    },
    clock,
    maxAgeMs: 1_000,
    onFailure: (failure) => failures.push(failure),
  });
  return { lookup, clock, failures, asked };
}

describe("a lookup", () => {
  it("asks once for two who want the same at once", async () => {
    const { lookup, asked } = setUp(async (id) => `seller ${id}`);
    await Promise.all([lookup.ensure("a"), lookup.ensure("a")]);
    expect(asked).toEqual(["a"]);
    expect(lookup.$entries.get()["a"]).toMatchObject({ status: "ready", value: "seller a" });
  });

  it("asks again only when the answer is old", async () => {
    const { lookup, clock, asked } = setUp(async (id) => id);
    await lookup.ensure("a");
    await clock.advance(999);
    await lookup.ensure("a");
    expect(asked).toHaveLength(1);
    await clock.advance(1);
    await lookup.ensure("a");
    expect(asked).toHaveLength(2);
  });

  it("keeps no failed answer, and the last good one while asking", async () => {
    let fails = true;
    const { lookup, failures } = setUp(async (id) => {
      if (fails) throw new Failure({ code: "server", message: "500" });
      return id;
    });
    await lookup.ensure("a");
    expect(lookup.$entries.get()["a"]).toMatchObject({ status: "error", failure: { code: "server" } });
    expect(failures).toHaveLength(1);
    fails = false;
    await lookup.ensure("a");
    expect(lookup.$entries.get()["a"]).toMatchObject({ status: "ready", value: "a" });
  });

  it("drops an answer meant for an earlier shopper", async () => {
    let answer: (value: string) => void = () => undefined;
    const { lookup } = setUp(() => new Promise((resolve) => (answer = resolve)));
    const first = lookup.ensure("a");
    lookup.forget();
    answer("old");
    await first;
    expect(lookup.$entries.get()).toEqual({});
  });
});
