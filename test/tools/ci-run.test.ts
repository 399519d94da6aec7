import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../guards/fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "shop-feed-ci-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `.ci/run` with an npm that only says what it is told to, by tier. */
function ciRun(test: string, long: string): Promise<{ code: number; lastLine: string | undefined }> {
  const npm = join(folder, "npm");
  writeFileSync(
    npm,
    `#!/bin/sh\nif [ "$1" = test ]; then\n${test}\nelse\n[ "$2" = test:long ] || exit 9\n${long}\nfi\n`,
  );
  chmodSync(npm, 0o755);
  return new Promise((resolve) => {
    const env = { ...process.env, PATH: `${folder}:${process.env["PATH"]}` };
    const child = execFile(join(root, ".ci/run"), { env }, (_error, stdout) =>
      resolve({ code: child.exitCode ?? -1, lastLine: stdout.trimEnd().split("\n").at(-1) }),
    );
  });
}

describe(".ci/run ends with both tiers in one line", () => {
  it.each([
    ["all passed", "echo 10 passed, 0 failed", "echo 4 passed, 0 failed", "14 passed, 0 failed", 0],
    ["a failure", "echo 9 passed, 1 failed; exit 1", "echo 4 passed, 0 failed", "13 passed, 1 failed", 1],
    [
      "failures in both",
      "echo 9 passed, 1 failed; exit 1",
      "echo 2 passed, 2 failed; exit 1",
      "11 passed, 3 failed",
      1,
    ],
    ["a tier without its line", "echo 9 passed, 0 failed", "echo crashed", "9 passed, 1 failed", 1],
    [
      "a tier that ends badly after its line",
      "echo 9 passed, 0 failed; exit 3",
      "echo 1 passed, 0 failed",
      "10 passed, 1 failed",
      1,
    ],
  ])("%s", async (_, test, long, lastLine, code) => {
    expect(await ciRun(test, long)).toEqual({ lastLine, code });
  });
});
