import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toolEnvironment } from "../install.mjs";
import { readCommand } from "./read-command.ts";

/** What one run of a test command showed. */
export interface TestRun {
  readonly passed: number;
  /** Names of the tests that failed. Files that did not load are not in it: a crash is no proof. */
  readonly failed: readonly string[];
  /** The end of what it printed. */
  readonly output: string;
}

const PATIENCE = 5 * 60_000;

/**
 * Runs a command such as `BROWSERS=chromium wtr --files test/browser/tag.wtr.ts` in `folder` and reads which tests failed.
 * Vitest and web-test-runner commands are understood.
 */
export async function runTest(command: string, folder: string): Promise<TestRun> {
  const { program, args: given, env } = readCommand(command);
  const args = [...given];
  const results = mkdtempSync(join(tmpdir(), "shop-feed-results-"));
  const file = join(results, "results.json");
  try {
    if (program === "vitest") args.push("--reporter=default", "--reporter=json", `--outputFile.json=${file}`);
    const output = await run(program, args, folder, { ...env, TEST_RESULTS: file });
    return { ...readResults(file), output: output.slice(-4_000) };
  } finally {
    rmSync(results, { recursive: true });
  }
}

function readResults(file: string): Omit<TestRun, "output"> {
  let results;
  try {
    results = JSON.parse(readFileSync(file, "utf8")) as VitestResults | EngineResults;
  } catch {
    return { passed: 0, failed: [] };
  }
  if ("testResults" in results && Array.isArray(results.testResults)) {
    const tests = results.testResults.flatMap(({ assertionResults }) => assertionResults);
    return {
      passed: tests.filter(({ status }) => status === "passed").length,
      failed: tests.filter(({ status }) => status === "failed").map(({ fullName }) => fullName),
    };
  }
  const engines = Object.values(results as EngineResults);
  return {
    passed: engines.reduce((count, { passed }) => count + passed, 0),
    failed: [...new Set(engines.flatMap(({ failures }) => failures))],
  };
}

type VitestResults = { testResults: { assertionResults: { status: string; fullName: string }[] }[] };
type EngineResults = Record<string, { passed: number; failures: string[] }>;

function run(program: string, args: string[], cwd: string, env: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: toolEnvironment({ NO_COLOR: "1", ...env }),
      stdio: ["ignore", "pipe", "pipe"],
      timeout: PATIENCE,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.once("error", reject);
    child.once("close", () => resolve(output));
  });
}
