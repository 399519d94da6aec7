import { describe, expect, it } from "vitest";
import { checkRawDecorators } from "../../tools/guards/raw-decorators.ts";
import { fixture } from "./fixture.ts";

// The project's own build is held against this after the build: test/package/built-code.test.ts.
describe("raw decorators in built code", () => {
  it("are caught, and comments and CSS are not taken for them", () => {
    const { seen, problems } = checkRawDecorators(fixture("raw-decorators"));
    expect(seen).toBe(3);
    expect(problems.toSorted()).toEqual([
      "accessor.mjs holds a raw decorator: build it with experimentalDecorators",
      "decorated.js holds a raw decorator: build it with experimentalDecorators",
    ]);
  });

  it("cannot pass by looking at nothing", () => {
    expect(checkRawDecorators(fixture("empty")).problems).toEqual(["the guard saw no built JavaScript"]);
  });
});
