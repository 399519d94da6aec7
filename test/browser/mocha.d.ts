// What the browser tests use of Mocha, which web-test-runner loads. @types/mocha would also widen Window everywhere.

interface MochaTest {
  /** How long this test, or each of this suite's, may take, ms. */
  timeout(ms: number): void;
  /** Leaves the test out of this run; it counts as skipped. */
  skip(): void;
}
type MochaBody = (this: MochaTest) => void | Promise<void>;

declare function describe(title: string, suite: (this: MochaTest) => void): void;
declare function it(title: string, test: MochaBody): void;
declare function before(hook: MochaBody): void;
declare function after(hook: MochaBody): void;
declare function beforeEach(hook: MochaBody): void;
declare function afterEach(hook: MochaBody): void;
