import { Failure } from "../failure.ts";

/**
 * Readers of untrusted JSON. A reader takes a value and where it stands (`$.posts[2].id`) and gives the typed value or
 * throws a `Failure` of code `malformed` that names the place and what was expected there. Unknown fields are ignored:
 * a newer server must not break an older widget.
 */
export type Read<T> = (value: unknown, path: string) => T;
export type ReadResult<R> = R extends Read<infer T> ? T : never;

export function malformed(path: string, expected: string, value: unknown): Failure {
  const seen =
    value === undefined
      ? "nothing"
      : value === null
        ? "null"
        : Array.isArray(value)
          ? "a list"
          : typeof value;
  return new Failure({ code: "malformed", path, message: `${path}: expected ${expected}, got ${seen}` });
}

export function tooMuch(path: string, expected: string, size: number): Failure {
  return new Failure({ code: "malformed", path, message: `${path}: expected ${expected}, got ${size}` });
}
