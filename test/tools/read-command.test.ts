import { expect, it } from "vitest";
import { readCommand } from "../../tools/prove/read-command.ts";

it("takes quoted words as one, in arguments and in variables", () => {
  expect(readCommand('BROWSERS=chromium TEST_GREP="a=b and c" wtr --files x.ts -t "two words"')).toEqual({
    program: "wtr",
    args: ["--files", "x.ts", "-t", "two words"],
    env: { BROWSERS: "chromium", TEST_GREP: "a=b and c" },
  });
});

it("asks for a program", () => {
  expect(() => readCommand("BROWSERS=chromium")).toThrow('"BROWSERS=chromium" names no program');
});
