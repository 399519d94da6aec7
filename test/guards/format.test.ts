import { describe, expect, it } from "vitest";
import { checkFormat } from "../../tools/guards/format.ts";
import { fixture, root } from "./fixture.ts";

describe("formatting", () => {
  it("is the formatter's everywhere", async () => {
    expect((await checkFormat(root)).problems).toEqual([]);
  }, 120_000);

  it("catches a badly formatted file", async () => {
    const { problems } = await checkFormat(fixture("unformatted"), "oxfmtrc.json");
    expect(problems).toEqual([
      "test/guards/fixtures/unformatted/badly.ts is not formatted: run npm run format",
    ]);
  });

  it("cannot pass by looking at nothing", async () => {
    expect((await checkFormat(fixture("empty"))).problems).toEqual(["the guard saw no files"]);
  });
});
