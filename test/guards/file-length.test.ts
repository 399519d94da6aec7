import { describe, expect, it } from "vitest";
import { checkFileLength } from "../../tools/guards/file-length.ts";
import { fixture, root } from "./fixture.ts";

describe("file length", () => {
  it("is at most 300 lines, or has a written reason", () => {
    const { problems, warnings } = checkFileLength(root);
    if (warnings.length) console.warn(`Worth a second look (over 200 lines):\n  ${warnings.join("\n  ")}`);
    expect(problems).toEqual([]);
  });

  it("catches a long file, a stale reason, and warns of a longish one", () => {
    const { problems, warnings } = checkFileLength(fixture("long-files"));
    expect(problems).toEqual([
      "src/too-long.ts has 301 lines: split it by concern, or write the reason in tools/guards/long-files.json",
      "tools/guards/long-files.json excuses src/short.ts, which is not longer than 300 lines: delete the entry",
    ]);
    expect(warnings).toEqual(["src/longish.ts has 221 lines"]);
  });

  it("cannot pass by looking at nothing", () => {
    expect(checkFileLength(fixture("empty")).problems).toEqual(["the guard saw no code files"]);
  });
});
