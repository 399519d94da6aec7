import { expect, it } from "vitest";
import { Failure, type FailureCode, toFailure } from "./failure.ts";

it.each<[FailureCode, boolean]>([
  ["network", true],
  ["timeout", true],
  ["rate_limited", true],
  ["outcome_unknown", false],
  ["price_changed", false],
  ["aborted", false],
])("%s may be sent again: %s", (code, retryable) => {
  expect(new Failure({ code, message: "" }).retryable).toBe(retryable);
});

it.each<[unknown, FailureCode, string]>([
  [new DOMException("stopped", "AbortError"), "aborted", "stopped"],
  [new DOMException("slow", "TimeoutError"), "timeout", "slow"],
  [new TypeError("Failed to fetch"), "network", "Failed to fetch"],
  ["text", "network", "text"],
  [undefined, "network", "undefined"],
])("turns %s into %s", (error, code, message) => {
  const failure = toFailure(error);
  expect(failure).toBeInstanceOf(Failure);
  expect([failure.code, failure.message, failure.cause]).toEqual([code, message, error]);
});

it("keeps a failure, and takes another fallback", () => {
  const failure = new Failure({ code: "expired", message: "" });
  expect(toFailure(failure)).toBe(failure);
  expect(toFailure(new Error("x"), "server").code).toBe("server");
});
