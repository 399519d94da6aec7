import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readCounts } from "../../tools/test/counts.mjs";
import { runStage } from "../../tools/test/run-stage.mjs";
import { resultsReporter } from "../support/wtr/results-reporter.ts";

const folder = mkdtempSync(join(tmpdir(), "shop-feed-counts-"));
const file = join(folder, "results.json");
afterAll(() => rmSync(folder, { recursive: true }));

describe("what a stage counts", () => {
  it("are Vitest's tests, and each file that did not load", () => {
    const results = {
      numTotalTests: 5,
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      testResults: [
        { status: "passed", assertionResults: [{ status: "passed" }] },
        { status: "failed", assertionResults: [{ status: "failed" }] },
        { status: "failed", assertionResults: [] },
      ],
    };
    writeFileSync(file, JSON.stringify(results));
    expect(readCounts(file)).toEqual({ "": { passed: 3, failed: 2, skipped: 1 } });
  });

  it("are the tests of each engine, and each file that did not load there", () => {
    const tests = [
      { name: "plays", passed: true, skipped: false },
      { name: "stops", passed: false, skipped: false, error: { message: "it went on" } },
      { name: "later", passed: false, skipped: true },
    ];
    resultsReporter(file).onTestRunFinished({
      sessions: [
        {
          browser: { name: "Firefox" },
          passed: false,
          testResults: { tests: [], suites: [{ tests, suites: [] }] },
        },
        { browser: { name: "WebKit" }, passed: false },
      ],
    });
    expect(readCounts(file)).toEqual({
      Firefox: { passed: 1, failed: 1, skipped: 1, failures: ["stops (Firefox)"] },
      WebKit: { passed: 0, failed: 1, skipped: 0, failures: [] },
    });
  });

  it("are not the tests that a name left out, but a hook that failed", () => {
    const one = (ran: object, errors: unknown[]) => ({
      browser: { name: "WebKit" },
      passed: false,
      errors,
      testResults: {
        suites: [],
        tests: [
          { name: "left out", passed: false, skipped: false },
          { name: "asked for", passed: false, skipped: false, ...ran },
        ],
      },
    });
    const counts = (ran: object, errors: unknown[] = []) => {
      resultsReporter(file).onTestRunFinished({ sessions: [one(ran, errors)] });
      return readCounts(file)["WebKit"];
    };
    expect(counts({ passed: true })).toMatchObject({ passed: 1, failed: 0 });
    expect(counts({ error: { message: "no" } })).toMatchObject({
      failed: 1,
      failures: ["asked for (WebKit)"],
    });
    expect(counts({}, [{ message: "beforeEach" }])).toMatchObject({ passed: 0, failed: 1, failures: [] });
  });

  it.each([
    ["finds no tests", ["node", "-e", ""], "it found no tests"],
    ["crashes", ["node", "-e", "process.exit(3)"], "it ended with 3"],
    ["does not exist", ["no-such-program"], "it ended with 1"],
  ])("is one failure when a stage %s", async (_, command, trouble) => {
    const { total, troubles } = await runStage({
      name: "tried-by-a-test",
      command,
      lane: "alone",
      minutes: 1,
    });
    expect([total.failed, troubles]).toEqual([1, [trouble]]);
  });

  it("is one failure when a stage hangs", async () => {
    const command = ["node", "-e", "setInterval(() => {}, 1000)"];
    const { total, troubles } = await runStage({
      name: "tried-by-a-test",
      command,
      lane: "alone",
      minutes: 0.01,
    });
    expect([total.failed, troubles]).toEqual([1, ["it was stopped after 0.01 minutes"]]);
  });
});
