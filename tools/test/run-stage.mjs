import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, toolEnvironment } from "../install.mjs";
import { noCounts, readCounts, sum } from "./counts.mjs";

const RESULTS = join(root, "test-results");

/**
 * Runs one stage. Its output goes to `test-results/<name>.log`, and to the terminal if it failed.
 * A stage that crashes, hangs, or finds no tests counts as one failure.
 * @param {import("./stages.mjs").Stage} stage
 */
export async function runStage({ name, command, minutes, counts }) {
  mkdirSync(RESULTS, { recursive: true });
  const results = join(RESULTS, `${name}.json`);
  const log = join(RESULTS, `${name}.log`);
  rmSync(results, { force: true });
  const begun = performance.now();
  const args = command[0] === "vitest" ? [...command, `--outputFile.json=${results}`] : command;
  const ended = await runLogged(args, log, { TEST_RESULTS: results, NO_COLOR: "1" }, minutes * 60_000);
  const engines = readCounts(results);
  const total = sum([noCounts(), ...Object.values(engines)]);
  const troubles = [];
  if (ended === "hung") troubles.push(`it was stopped after ${minutes} minutes`);
  else if (ended !== 0 && total.failed === 0) troubles.push(`it ended with ${ended}`);
  else if (counts !== false && total.passed + total.failed === 0) troubles.push("it found no tests");
  if (troubles.length) total.failed += 1;
  return { name, total, engines, troubles, log, seconds: (performance.now() - begun) / 1000 };
}

/** The end of a stage's output, for the terminal. */
export function logTail(log, lines = 200) {
  return readFileSync(log, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
}

/** Resolves to the exit code, or to "hung" if it had to be stopped. */
function runLogged([program, ...args], log, env, timeout) {
  return new Promise((resolve) => {
    const file = createWriteStream(log);
    // A group of its own, so that a hanging runner takes its browsers with it.
    const child = spawn(program, args, {
      cwd: root,
      env: toolEnvironment(env),
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
      shell: process.platform === "win32",
    });
    const kill = (signal) => {
      try {
        process.kill(-(child.pid ?? 0), signal);
      } catch {
        child.kill(signal);
      }
    };
    let hung = false;
    const timer = setTimeout(() => {
      hung = true;
      kill("SIGKILL");
    }, timeout);
    const stop = () => kill("SIGTERM");
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
    child.stdout.pipe(file, { end: false });
    child.stderr.pipe(file, { end: false });
    child.once("error", (error) => file.end(`${program}: ${error.message}\n`, () => resolve(1)));
    child.once("close", (code) => {
      clearTimeout(timer);
      for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, stop);
      file.end(() => resolve(hung ? "hung" : (code ?? 1)));
    });
  });
}
