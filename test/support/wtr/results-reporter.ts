import { writeFileSync } from "node:fs";

/** The parts of @web/test-runner's sessions that are counted. */
interface Suite {
  suites: Suite[];
  tests: { name: string; passed: boolean; skipped: boolean }[];
}
interface Session {
  browser: { name: string };
  passed?: boolean;
  testResults?: Suite;
}

/** Counts by engine, and the names of the tests that failed. */
type BrowserResults = Record<string, { passed: number; failed: number; skipped: number; failures: string[] }>;

/**
 * A @web/test-runner reporter that writes the counts as JSON to `path`.
 * A test file that failed without a failing test (it did not load, or timed out) counts as one failure.
 */
export function resultsReporter(path: string) {
  return {
    onTestRunFinished({ sessions }: { sessions: Session[] }) {
      const results: BrowserResults = {};
      for (const { browser, passed, testResults } of sessions) {
        const counts = (results[browser.name] ??= { passed: 0, failed: 0, skipped: 0, failures: [] });
        const tests = testResults ? testsOf(testResults) : [];
        for (const { name, ...test } of tests) {
          counts[test.skipped ? "skipped" : test.passed ? "passed" : "failed"]++;
          if (!test.skipped && !test.passed) counts.failures.push(`${name} (${browser.name})`);
        }
        if (!passed && tests.every((test) => test.skipped || test.passed)) counts.failed++;
      }
      writeFileSync(path, JSON.stringify(results));
    },
  };
}

function testsOf({ suites, tests }: Suite): Suite["tests"] {
  return [...tests, ...suites.flatMap(testsOf)];
}
