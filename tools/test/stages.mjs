import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../install.mjs";

const vitest = (...args) => ["vitest", "run", "--reporter=default", "--reporter=json", ...args];
const run = (...args) => [
  "node",
  "--conditions=@shop-feed/source",
  "--disable-warning=ExperimentalWarning",
  ...args,
];

/**
 * What `npm test` does. A stage is a command that writes its counts to the file in TEST_RESULTS, or to the one given
 * by `--outputFile`; `lane` says what may run beside it; a stage with `counts: false` only has to succeed.
 * @typedef {{ name: string, command: string[], lane: "first" | 1 | 2 | "alone", minutes: number, counts?: false }} Stage
 * @type {Stage[]}
 */
export const stages = [
  // First, so that no later stage builds beside another.
  { name: "build", command: run("tools/start/build-demo.ts"), lane: "first", minutes: 3, counts: false },
  { name: "guards", command: vitest("test/guards"), lane: 1, minutes: 4 },
  { name: "unit", command: vitest("--exclude=test/{guards,package}/**"), lane: 1, minutes: 6 },
  { name: "browsers", command: ["wtr"], lane: 2, minutes: 8 },
  { name: "package", command: vitest("test/package"), lane: "alone", minutes: 3 },
  { name: "stories", command: vitest("--config=stories/vitest.config.ts"), lane: "alone", minutes: 6 },
  { name: "e2e", command: vitest("--config=test/e2e/vitest.config.ts"), lane: "alone", minutes: 15 },
];

/** What `npm run test:long` does. */
export const longStages = [
  { name: "prove", command: run("tools/prove/prove.ts"), lane: "alone", minutes: 45 },
  ...(existsSync(join(root, "test/long"))
    ? [{ name: "long", command: vitest("--config=test/long/vitest.config.ts"), lane: "alone", minutes: 30 }]
    : []),
];
