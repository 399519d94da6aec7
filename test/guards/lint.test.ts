import { describe, expect, it } from "vitest";
import { checkLint } from "../../tools/guards/lint.ts";
import { fixture, root } from "./fixture.ts";

describe("lint", () => {
  it("finds nothing in sources, tests and tools", async () => {
    expect((await checkLint(root)).problems).toEqual([]);
  }, 120_000);

  it("cannot pass by looking at nothing", async () => {
    expect((await checkLint(fixture("empty"))).problems).toContain("the guard saw no files");
  });

  describe("on seeded mistakes", async () => {
    const { problems } = await checkLint(fixture("lint"), "oxlintrc.json");
    it.each([
      ["a promise nobody awaits (needs types)", "promise.ts", "no-floating-promises"],
      ["any", "any.ts", "no-explicit-any"],
      ["an attribute bound twice (lit)", "template.ts", "lit(no-duplicate-template-bindings)"],
      ["a listener never removed (web components)", "element.ts", "wc(require-listener-teardown)"],
      ["an element that fetches", "fetching.ts", "no-restricted-globals"],
      ["state with a timer of its own", "timer.ts", "no-restricted-globals"],
    ])("catches %s", (_, file, rule) => {
      expect(problems.filter((problem) => problem.includes(file) && problem.includes(rule))).not.toEqual([]);
    });
  });
});
