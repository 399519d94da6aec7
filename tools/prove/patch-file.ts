import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A defect that the tests must notice. */
export interface DefectPatch {
  /** File name without its ending, for example `03-skip-state-check`. */
  readonly name: string;
  readonly path: string;
  /** What it takes away, in a few words. */
  readonly title: string;
  /** What a user would suffer. */
  readonly breaks: string;
  /** The command whose tests must turn red, for example `vitest run packages/state -t "rolls back"`. */
  readonly test: string;
}

/** Every `*.patch` of a folder, in order of name. */
export function readPatches(folder: string): DefectPatch[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".patch"))
    .toSorted()
    .map((file) => parsePatch(file.replace(/\.patch$/, ""), join(folder, file)));
}

/**
 * A patch begins with `Title:`, `Breaks:` and `Test:` lines, which git apply passes over, and goes on as a diff.
 * @throws Error naming the line that is missing.
 */
function parsePatch(name: string, path: string): DefectPatch {
  const [header = ""] = readFileSync(path, "utf8").split(/^diff --git /m, 1);
  const field = (label: string) => {
    const value = new RegExp(`^${label}: *(\\S.*)$`, "m").exec(header)?.[1];
    if (!value) throw new Error(`${name}.patch has no "${label}:" line before its diff`);
    return value.trim();
  };
  return { name, path, title: field("Title"), breaks: field("Breaks"), test: field("Test") };
}
