import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkCommittedFiles } from "../../tools/guards/committed-files.ts";
import { root } from "./fixture.ts";

// Made on the spot: the mistakes are of the kind that must not be committed, not even as an example.
const folder = mkdtempSync(join(tmpdir(), "shop-feed-guard-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("committed files", () => {
  it("are small and name no machine, key or conflict", () => {
    expect(checkCommittedFiles(root).problems).toEqual([]);
  });

  it("are caught when they do", () => {
    execFileSync("git", ["init", "--quiet"], { cwd: folder });
    expect(checkCommittedFiles(folder).problems).toEqual(["the guard saw no files"]);
    writeFileSync(join(folder, "big.bin"), new Uint8Array(4 * 1024 * 1024));
    writeFileSync(join(folder, "path.ts"), 'export const data = "/home/ada/data";\n');
    writeFileSync(join(folder, "key.json"), "-----BEGIN PRIVATE KEY-----\n");
    writeFileSync(join(folder, "conflict.ts"), "<<<<<<< ours\n");
    expect(checkCommittedFiles(folder).problems.toSorted()).toEqual([
      "big.bin is 4.0 MB: at most 3 MB are committed",
      "conflict.ts holds a merge conflict",
      "key.json holds a private key",
      "path.ts names a folder of one machine",
    ]);
  });
});
