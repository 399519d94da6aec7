/** A value that is not what its reader expects; `path` is a JSONPath to it, the message says what to write instead. */
export class MalformedError extends Error {
  readonly path: string;

  constructor(path: string, expected: string) {
    super(`${path}: expected ${expected}.`);
    this.name = "MalformedError";
    this.path = path;
  }
}

export type Fields = Record<string, unknown>;

export function record(value: unknown, path: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new MalformedError(path, "an object");
  return value as Fields;
}

export function text(value: unknown, path: string): string {
  if (typeof value !== "string" || value === "") throw new MalformedError(path, "a non-empty string");
  return value;
}

export function flag(value: unknown, path: string): boolean {
  if (typeof value !== "boolean") throw new MalformedError(path, "true or false");
  return value;
}

export function number(value: unknown, path: string, least = 0): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < least)
    throw new MalformedError(path, `a number of at least ${least}`);
  return value;
}

export function integer(value: unknown, path: string, least = 0): number {
  if (!Number.isSafeInteger(value) || (value as number) < least)
    throw new MalformedError(path, `an integer of at least ${least}`);
  return value as number;
}

export function choice<const T extends string>(value: unknown, path: string, choices: readonly T[]): T {
  if (!choices.includes(value as T)) throw new MalformedError(path, `one of ${choices.join(", ")}`);
  return value as T;
}

export function list<T>(value: unknown, path: string, read: (item: unknown, path: string) => T): T[] {
  if (!Array.isArray(value)) throw new MalformedError(path, "a list");
  return value.map((item, index) => read(item, `${path}[${index}]`));
}

/** Absent and null are the same: JSON authors use either. */
export function optional<T>(
  value: unknown,
  path: string,
  read: (value: unknown, path: string) => T,
): T | undefined {
  return value === undefined || value === null ? undefined : read(value, path);
}

/** Drops the undefined members, so that absent optional properties stay absent. */
export function present<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}
