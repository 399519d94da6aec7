import { Failure } from "../failure.ts";
import { malformed, type Read } from "./malformed.ts";

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
