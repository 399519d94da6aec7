import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Files that git tracks or would track under `folder`, as paths relative to it with forward slashes. */
export function projectFiles(folder: string): string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  // A file that is tracked but was just deleted is still listed.
  return [...new Set(listed.split("\0"))].filter((path) => path && existsSync(join(folder, path)));
}
