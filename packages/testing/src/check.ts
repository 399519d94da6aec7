import type { FailureCode } from "@shop-feed/contract/feed";

/** The suite's own assertions, so that it runs under any runner. */
class ConformanceError extends Error {
  override readonly name = "ConformanceError";
}

export function check(condition: unknown, what: string): asserts condition {
  if (!condition) throw new ConformanceError(what);
}

/** Compares by JSON: for ids, states, amounts and plain lists of them. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  check(is === should, `${what}: expected ${should}, got ${is}`);
}

/** `value`, which must be there. */
export function present<T>(value: T | undefined | null, what: string): T {
  check(value !== undefined && value !== null, `${what} is missing`);
  return value;
}

/** The call must reject with a `Failure` of one of these codes. */
export async function rejects(
  call: Promise<unknown>,
  codes: readonly FailureCode[],
  what: string,
): Promise<void> {
  let answer: unknown;
  try {
    answer = await call;
  } catch (error) {
    const { name, code } = error as { name?: string; code?: FailureCode };
    check(name === "Failure", `${what}: rejected with ${String(error)}; adapters reject with Failure only`);
    check(
      code && codes.includes(code),
      `${what}: expected ${codes.join(" or ")}, got ${code}: ${String(error)}`,
    );
    return;
  }
  throw new ConformanceError(
    `${what}: expected ${codes.join(" or ")}, but it answered ${JSON.stringify(answer)}`,
  );
}
