import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeProblem } from "./node-version.mjs";

/** The repository's root folder, without a slash at its end. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

const bin = join(root, "node_modules", ".bin");

/** The Node that runs the sources: the workspace's own where the platform has one, else the caller's. */
export function nodePath() {
  const own = join(bin, "node");
  return existsSync(own) ? own : process.execPath;
}

/** The environment for every child: the workspace's programs and its Node come first. */
export function toolEnvironment(extra = {}) {
  return {
    ...process.env,
    PATH: [bin, process.env.PATH].join(delimiter),
    STORYBOOK_DISABLE_TELEMETRY: "1",
    ...extra,
  };
}

/** True if node_modules holds what the lockfile asks for: pnpm keeps a copy of the lockfile it installed last. */
function isInstalled() {
  try {
    return readFileSync(join(root, "pnpm-lock.yaml")).equals(
      readFileSync(join(root, "node_modules", ".pnpm", "lock.yaml")),
    );
  } catch {
    return false;
  }
}

/**
 * Installs what the lockfile asks for, unless it is there already.
 * @param {{ say?: (line: string) => void, signal?: AbortSignal }} options `say` gets pnpm's progress, a line at a
 *   time; `signal` stops it.
 * @throws {Error} a sentence a person can act on, with what pnpm said last.
 */
export async function ensureInstalled({ say = console.log, signal } = {}) {
  const problem = nodeProblem();
  if (problem) throw new Error(problem);
  if (isInstalled()) return;
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  say(`Installing dependencies with ${packageManager} …`);
  const last = [];
  const code = await runLines(
    "npx",
    ["--yes", "--loglevel=error", packageManager, "install", "--frozen-lockfile", "--reporter=append-only"],
    (line) => {
      last.push(line);
      if (last.length > 12) last.shift();
      if (/^Progress:|^Done in/.test(line)) say(`  ${line}`);
    },
    signal,
  );
  if (code !== 0)
    throw new Error(
      `The dependencies could not be installed (pnpm ended with ${code}): check the network and the free disk space.\n${last.join("\n")}`,
    );
}

/** Runs a program and hands on its output by whole lines; resolves to its exit code. */
function runLines(command, args, onLine, signal) {
  return new Promise((resolve, reject) => {
    // CI=true: pnpm must never ask a question here.
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, CI: "true" },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
      ...(signal && { signal }),
    });
    for (const stream of [child.stdout, child.stderr]) {
      let rest = "";
      stream.setEncoding("utf8").on("data", (text) => {
        const lines = (rest + text).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) if (line.trim()) onLine(line.trimEnd());
      });
      stream.on("end", () => rest.trim() && onLine(rest.trimEnd()));
    }
    child.once("error", reject).once("close", (code) => resolve(code ?? 1));
  });
}
