import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPatches } from "../../tools/prove/patch-file.ts";
import { root } from "../guards/fixture.ts";

describe("the defects that npm run prove applies", () => {
  const patches = readPatches(join(root, "tools/prove/patches"));

  // The slow tier shows that each turns its test red; that each still fits the code is cheap to know at once.
  it.each(patches.map((patch) => [patch.name, patch] as const))("%s fits the code", (_, { path }) => {
    const { stderr } = spawnSync("git", ["apply", "--check", path], { cwd: root, encoding: "utf8" });
    expect(stderr).toBe("");
  });

  it("are some", () => expect(patches.length).toBeGreaterThan(0));
});
