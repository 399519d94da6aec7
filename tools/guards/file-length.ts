import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFiles } from "./project-files.ts";
import { guardReport, type GuardReport } from "./report.ts";

/** Above this a file is worth a second look, … */
const WARN_LINES = 200;
/** … and above this it needs a written reason in `long-files.json`. */
const FAIL_LINES = 300;

const CODE = /\.(ts|mts|js|mjs|css|html)$/;
const REASONS = "tools/guards/long-files.json";

/** Code files of more than 200 lines are named; of more than 300 they need a reason, and reasons must still be needed. */
export function checkFileLength(folder: string): GuardReport & { readonly warnings: readonly string[] } {
  const files = projectFiles(folder);
  const reasons = readReasons(folder, files);
  const lengths = new Map(
    files
      .filter((path) => CODE.test(path) && !path.startsWith("test/guards/fixtures/"))
      .map((path) => [path, lines(join(folder, path))]),
  );
  const problems: string[] = [];
  const warnings: string[] = [];
  for (const [path, length] of lengths) {
    if (length > FAIL_LINES && !reasons[path])
      problems.push(`${path} has ${length} lines: split it by concern, or write the reason in ${REASONS}`);
    else if (length > WARN_LINES) warnings.push(`${path} has ${length} lines`);
  }
  for (const path of Object.keys(reasons))
    if ((lengths.get(path) ?? 0) <= FAIL_LINES)
      problems.push(
        `${REASONS} excuses ${path}, which is not longer than ${FAIL_LINES} lines: delete the entry`,
      );
  return { ...guardReport("code files", lengths.size, problems), warnings };
}

/** Lines of a text file, counted as an editor numbers them. */
function lines(path: string): number {
  const text = readFileSync(path, "utf8");
  return text === "" ? 0 : text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}

function readReasons(folder: string, files: readonly string[]): Record<string, string> {
  if (!files.includes(REASONS)) return {};
  return JSON.parse(readFileSync(join(folder, REASONS), "utf8")) as Record<string, string>;
}
