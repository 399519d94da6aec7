// Runs one of the workspace's TypeScript files, or with --bin one of its programs, on the workspace's Node.
//   node tools/run.mjs tools/prove/prove.ts [arguments]
//   node tools/run.mjs --bin vitest run packages/state
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, nodePath, root, toolEnvironment } from "./install.mjs";

const [first, ...rest] = process.argv.slice(2);
if (!first || (first === "--bin" && !rest[0]))
  fail("Say what to run: node tools/run.mjs <file.ts> | --bin <program> …");
await ensureInstalled({ say: (line) => console.error(line) }).catch((error) => fail(error.message));

const [command, args] =
  first === "--bin"
    ? [join(root, "node_modules", ".bin", rest[0]), rest.slice(1)]
    : [nodePath(), ["--conditions=@shop-feed/source", first, ...rest]];
const child = spawn(command, args, {
  stdio: "inherit",
  env: toolEnvironment(),
  shell: process.platform === "win32",
});
// Ctrl-C reaches the child by itself; this process only has to outlive it. Other signals are passed on.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.once("error", (error) => fail(`${command} could not be started: ${error.message}`));
child.once("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
