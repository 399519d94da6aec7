import { describe, expect, it } from "vitest";
import { checkUnused } from "../../tools/guards/unused.ts";
import { fixture, root } from "./fixture.ts";

describe("unused code", () => {
  it("is absent: files, exports and dependencies", async () => {
    expect((await checkUnused(root)).problems).toEqual([]);
  }, 120_000);

  it.each([
    ["a file", "src/orphan.ts is imported by nothing"],
    ["an export", "src/part.ts: unusedExport is exported and used by nobody else"],
    ["a dependency", "package.json: nothing-imports-this is a dependency that nothing imports"],
    ["an import of what is no dependency", "src/index.ts: not-listed is imported but is no dependency"],
  ])("is caught: %s", async (_, start) => {
    const { problems } = await checkUnused(fixture("unused"));
    expect(problems.some((problem) => problem.startsWith(start))).toBe(true);
  });
});
