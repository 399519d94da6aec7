import { Failure } from "./failure.ts";

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

function tooMuch(path: string, expected: string, size: number): Failure {
  return new Failure({ code: "malformed", path, message: `${path}: expected ${expected}, got ${size}` });
}

const MAX_TEXT = 5_000;

/**
 * C0 and C1 controls but tab and line feed, and the bidirectional embeddings, overrides and isolates: what comes from
 * outside must not reorder or hide the page's own words. The plain marks that right-to-left text needs stay.
 */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text up to 5,000 characters; control characters that could reorder or hide text on screen are taken out. */
export const text: Read<string> = (value, path) => {
  if (typeof value !== "string") throw malformed(path, "text", value);
  if (value.length > MAX_TEXT) throw tooMuch(path, `at most ${MAX_TEXT} characters`, value.length);
  return value.replace(UNSEEN, "");
};

/** Text with something to see in it: names and titles, which label controls. */
export const title: Read<string> = (value, path) => {
  const shown = text(value, path);
  if (shown.trim() === "")
    throw new Failure({ code: "malformed", path, message: `${path}: expected text, got only blanks` });
  return shown;
};

/** An identifier: 1–300 characters, not blank. */
export const identifier: Read<string> = (value, path) => {
  if (typeof value !== "string" || value.trim() === "" || value.length > 300)
    throw malformed(path, "an id of 1 to 300 characters", value);
  return value;
};

export const flag: Read<boolean> = (value, path) => {
  if (typeof value !== "boolean") throw malformed(path, "true or false", value);
  return value;
};

export function number(min = -Infinity, max = Infinity): Read<number> {
  return (value, path) => {
    if (typeof value !== "number" || !Number.isFinite(value) || value < min || value > max)
      throw malformed(path, `a number from ${min} to ${max}`, value);
    return value;
  };
}

export function integer(min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER): Read<number> {
  return (value, path) => {
    if (!Number.isSafeInteger(value) || (value as number) < min || (value as number) > max)
      throw malformed(path, `a whole number from ${min} to ${max}`, value);
    return value as number;
  };
}

const ISO_TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** An ISO 8601 date or time, kept as the text it came as. */
export const time: Read<string> = (value, path) => {
  if (typeof value !== "string" || !ISO_TIME.test(value) || Number.isNaN(Date.parse(value)))
    throw malformed(path, "an ISO 8601 time such as 2026-11-20T09:41:00Z", value);
  return value;
};

export function oneOf<const T extends string>(...allowed: readonly T[]): Read<T> {
  return (value, path) => {
    if (!allowed.includes(value as T)) throw malformed(path, `one of ${allowed.join(", ")}`, value);
    return value as T;
  };
}

/**
 * An absolute http(s) URL, relative ones resolved against `base`. Everything else (`javascript:`, `data:`, `blob:` …) is
 * refused: feed and shop answers are untrusted and these URLs land in `href` and `src`.
 */
export function url(base?: string): Read<string> {
  return (value, path) => {
    // An empty one would resolve to the base itself: the feed as its own picture.
    if (typeof value !== "string" || value.trim() === "" || value.length > 4_000)
      throw malformed(path, "a URL", value);
    const resolved = tryUrl(value, base);
    if (
      !resolved ||
      (resolved.protocol !== "https:" && resolved.protocol !== "http:") ||
      resolved.username ||
      resolved.password
    )
      throw malformed(path, "an http or https URL without credentials", value);
    return resolved.href;
  };
}

function tryUrl(value: string, base?: string): URL | null {
  try {
    return new URL(value, base);
  } catch {
    return null;
  }
}

/** An ISO 3166-1 alpha-2 code. */
export const country: Read<string> = (value, path) => {
  if (typeof value !== "string" || !/^[A-Z]{2}$/.test(value))
    throw malformed(path, "a country code such as US", value);
  return value;
};

/** The field may be absent or null; both read as undefined. */
export function optional<T>(read: Read<T>): Read<T | undefined> {
  return (value, path) => (value === undefined || value === null ? undefined : read(value, path));
}

/**
 * A part one can do without, such as a picture or a link to a policy: where it does not fit it is left out, for it must
 * not cost a shopper the checkout it stands in.
 */
export function spare<T>(read: Read<T>): Read<T | undefined> {
  return (value, path) => {
    try {
      return read(value, path);
    } catch (error) {
      if (error instanceof Failure) return undefined;
      throw error;
    }
  };
}

/** The entries of a list that fit, at most `max`; see `spare`. */
export function spareList<T>(read: Read<T>, max = 1_000): Read<T[]> {
  return (value, path) => (Array.isArray(value) ? lenientList(read, () => {}, max)(value, path) : []);
}

export function list<T>(read: Read<T>, max = 1_000): Read<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw malformed(path, "a list", value);
    if (value.length > max) throw tooMuch(path, `at most ${max} entries`, value.length);
    return value.map((entry, index) => read(entry, `${path}[${index}]`));
  };
}

/** A list whose bad entries, and those beyond `max`, are dropped and told of: one bad post or tag never costs the rest. */
export function lenientList<T>(read: Read<T>, onProblem: (failure: Failure) => void, max = 1_000): Read<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw malformed(path, "a list", value);
    if (value.length > max)
      onProblem(tooMuch(path, `at most ${max} entries, the rest is left out`, value.length));
    const kept: T[] = [];
    value.slice(0, max).forEach((entry, index) => {
      try {
        kept.push(read(entry, `${path}[${index}]`));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        onProblem(error);
      }
    });
    return kept;
  };
}

/** A lenient list whose entries have ids of their own: one that repeats an id is dropped and told of. */
export function uniqueList<T extends { readonly id: string }>(
  read: Read<T>,
  onProblem: (failure: Failure) => void,
  max = 1_000,
): Read<T[]> {
  return (value, path) => {
    const seen = new Set<string>();
    const once: Read<T> = (entry, at) => {
      const item = read(entry, at);
      if (seen.has(item.id)) {
        const message = `${at}.id: "${item.id}" is already in ${path}`;
        throw new Failure({ code: "malformed", path: `${at}.id`, message });
      }
      seen.add(item.id);
      return item;
    };
    return lenientList(once, onProblem, max)(value, path);
  };
}

export type Fields<T> = { readonly [K in keyof T]: Read<T[K]> };

/** An object by its table of fields, in wire (snake_case) names. */
export function object<T extends object>(fields: Fields<T>): Read<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  return (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw malformed(path, "an object", value);
    const result: Partial<T> = {};
    for (const name of names) {
      const field = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
      const parsed = fields[name](field, member(path, name));
      if (parsed !== undefined) result[name] = parsed;
    }
    return result as T;
  };
}

/** JSONPath of a member: `$.id`, `$["dev.shopfeed.commerce"]`. */
function member(path: string, name: string): string {
  return /^[\w$]+$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
}

/** An object of same-typed values under names of its own. */
export function record<T>(read: Read<T>): Read<Record<string, T>> {
  return (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw malformed(path, "an object", value);
    return Object.fromEntries(
      Object.entries(value).map(([name, entry]) => [name, read(entry, member(path, name))]),
    );
  };
}
