// npm test: installs what is missing, runs every stage, and ends with one line "N passed, N failed".
//   --only unit,e2e    only these stages
//   --long             the slow tier instead
import { ensureInstalled } from "../install.mjs";
import { ensureBrowsers } from "./browsers.mjs";
import { sum } from "./counts.mjs";
import { logTail, runStage } from "./run-stage.mjs";
import { longStages, stages } from "./stages.mjs";

let stopped = false;
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => (stopped = true));

const chosen = chooseStages(process.argv.slice(2));
try {
  await Promise.all([ensureBrowsers(console.log), ensureInstalled()]);
} catch (error) {
  end([{ total: { passed: 0, failed: 1, skipped: 0 } }], error.message);
}
const done = [];
const inLane = (lane) => chosen.filter((stage) => stage.lane === lane);
await runInTurn(inLane("first"));
// Two cores: what only computes runs beside the browser tests; what measures time in a browser runs alone.
await Promise.all([1, 2].map((lane) => runInTurn(inLane(lane))));
await runInTurn(inLane("alone"));
end(done);

async function runInTurn(stagesOfLane) {
  for (const stage of stagesOfLane) {
    if (stopped) return;
    const result = await runStage(stage);
    done.push(result);
    report(result);
  }
}

function report({ name, total, engines, troubles, log, seconds }) {
  if (total.failed) console.log(`\n──── ${name} ────\n${logTail(log)}\n`);
  const byEngine = Object.entries(engines)
    .filter(([engine]) => engine)
    .map(([engine, { passed }]) => `${engine} ${passed}`);
  console.log(
    [
      `${total.failed ? "✗" : "✓"} ${name.padEnd(9)}`,
      `${seconds.toFixed(1).padStart(6)} s  `,
      `${total.passed} passed, ${total.failed} failed`,
      total.skipped ? `, ${total.skipped} skipped` : "",
      byEngine.length ? ` (${byEngine.join(", ")})` : "",
      troubles.length ? `: ${troubles.join("; ")}` : "",
    ].join(""),
  );
}

function end(results, sentence) {
  if (sentence) console.error(sentence);
  const total = sum(results.map((result) => result.total));
  if (stopped) total.failed += 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed ? 1 : 0);
}

function chooseStages(args) {
  const all = args.includes("--long") ? longStages : stages;
  const only = args[args.indexOf("--only") + 1];
  if (!args.includes("--only")) return all;
  const names = (only ?? "").split(",");
  const unknown = names.filter((name) => !all.some((stage) => stage.name === name));
  if (unknown.length) {
    console.error(
      `--only names no stage: ${unknown}. Choose from ${all.map(({ name }) => name).join(", ")}.`,
    );
    process.exit(1);
  }
  return all.filter(({ name }) => names.includes(name));
}
