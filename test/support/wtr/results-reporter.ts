import { writeFileSync } from "node:fs";

/** The parts of @web/test-runner's sessions that are counted. */
interface Suite {
  suites: Suite[];
  /** One without an error that neither passed nor was skipped did not run: TEST_GREP left it out, or a hook failed. */
  tests: { name: string; passed: boolean; skipped: boolean; error?: unknown }[];
}
interface Session {
  browser: { name: string };
  passed?: boolean;
  /** Of hooks and of the file itself. */
  errors?: readonly unknown[];
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
      for (const { browser, passed, errors = [], testResults } of sessions) {
        const counts = (results[browser.name] ??= { passed: 0, failed: 0, skipped: 0, failures: [] });
        const tests = testResults ? testsOf(testResults) : [];
        const failing: Suite["tests"] = [];
        const leftOut: Suite["tests"] = [];
        for (const test of tests) {
          if (test.passed) counts.passed++;
          else if (test.skipped) counts.skipped++;
          else (test.error ? failing : leftOut).push(test);
        }
        counts.failures.push(...failing.map(({ name }) => `${name} (${browser.name})`));
        const withoutATest = !passed && failing.length === 0 && (errors.length > 0 || leftOut.length === 0);
        counts.failed += withoutATest ? 1 : failing.length;
      }
      writeFileSync(path, JSON.stringify(results));
    },
  };
}

function testsOf({ suites, tests }: Suite): Suite["tests"] {
  return [...tests, ...suites.flatMap(testsOf)];
}
