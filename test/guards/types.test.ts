import { describe, expect, it } from "vitest";
import { checkTypes } from "../../tools/guards/types.ts";
import { fixture, root } from "./fixture.ts";

describe("types", () => {
  it("hold in sources and tests", async () => {
    expect((await checkTypes(root)).problems).toEqual([]);
  }, 120_000);

  it("are checked in a source and in a test", async () => {
    const { problems } = await checkTypes(fixture("types"));
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain("src/source.ts");
    expect(problems[1]).toContain("test/price.test.ts");
  });
});
