// npm run prove: breaks a copy of the project in small committed ways, one at a time; each must turn its test red.
//   npm run prove -- 03 07    only the patches whose names begin so
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type DefectPatch, readPatches } from "./patch-file.ts";
import { runTest, type TestRun } from "./run-test.ts";
import { makeScratchCopy } from "./scratch-copy.ts";

const wanted = process.argv.slice(2);
const patches = readPatches(fileURLToPath(new URL("patches", import.meta.url))).filter(
  ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
);
const scratch = makeScratchCopy();
const baselines = new Map<string, string | undefined>();
process.once("exit", () => scratch.remove());
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

let passed = 0;
let failed = 0;
for (const patch of patches) {
  const begun = performance.now();
  const verdict = await prove(patch);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(6);
  if ("red" in verdict) passed++;
  else failed++;
  console.log(`${"red" in verdict ? "✓" : "✗"} ${patch.name.padEnd(34)} ${seconds} s  ${patch.title}`);
  if ("red" in verdict) console.log(`    turned red: ${verdict.red.join("; ")}`);
  else console.log(`    ${verdict.problem}`);
}
if (patches.length === 0) failed++;
const results = process.env["TEST_RESULTS"];
if (results) writeFileSync(results, JSON.stringify({ "": { passed, failed, skipped: 0 } }));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

/** The tests that the defect turned red, or why that proves nothing. */
async function prove({ path, test }: DefectPatch): Promise<{ red: readonly string[] } | { problem: string }> {
  if (!baselines.has(test)) baselines.set(test, troubleWithoutDefect(await runTest(test, scratch.folder)));
  const trouble = baselines.get(test);
  if (trouble) return { problem: `without the patch already: ${trouble} (${test})` };

  const applied = apply(path);
  if (applied) return { problem: `the patch no longer applies: ${applied}` };
  try {
    const { passed: green, failed: red, output } = await runTest(test, scratch.folder);
    if (red.length > 0) return { red };
    return green > 0
      ? { problem: `stays green: ${test}` }
      : { problem: `the tests did not run with the patch, which proves nothing (${test}):\n${output}` };
  } finally {
    apply(path, "--reverse");
  }
}

function troubleWithoutDefect({ passed: green, failed: red, output }: TestRun): string | undefined {
  if (red.length > 0) return `red: ${red.join("; ")}`;
  return green === 0 ? `no test ran:\n${output}` : undefined;
}

/** What git says against it; undefined if it did it. */
function apply(path: string, ...options: string[]): string | undefined {
  const { status, stderr } = spawnSync("git", ["apply", ...options, path], {
    cwd: scratch.folder,
    encoding: "utf8",
  });
  return status === 0 ? undefined : stderr.trim();
}
