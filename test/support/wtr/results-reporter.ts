import { writeFileSync } from "node:fs";

/** The parts of @web/test-runner's sessions that are counted. */
interface Suite {
  suites: Suite[];
  tests: { passed: boolean; skipped: boolean }[];
}
interface Session {
  browser: { name: string };
  passed?: boolean;
  testResults?: Suite;
}

/** Counts by engine. */
export type BrowserResults = Record<string, { passed: number; failed: number; skipped: number }>;

/**
 * A @web/test-runner reporter that writes the counts as JSON to `path`.
 * A test file that failed without a failing test (it did not load, or timed out) counts as one failure.
 */
export function resultsReporter(path: string) {
  return {
    onTestRunFinished({ sessions }: { sessions: Session[] }) {
      const results: BrowserResults = {};
      for (const { browser, passed, testResults } of sessions) {
        const counts = (results[browser.name] ??= { passed: 0, failed: 0, skipped: 0 });
        const tests = testResults ? testsOf(testResults) : [];
        for (const test of tests) counts[test.skipped ? "skipped" : test.passed ? "passed" : "failed"]++;
        if (!passed && tests.every((test) => test.skipped || test.passed)) counts.failed++;
      }
      writeFileSync(path, JSON.stringify(results));
    },
  };
}

function testsOf({ suites, tests }: Suite): Suite["tests"] {
  return [...tests, ...suites.flatMap(testsOf)];
}
