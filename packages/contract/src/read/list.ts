import { Failure } from "../failure.ts";
import { malformed, type Read, tooMuch } from "./malformed.ts";

/** The entries of a list that fit, at most `max`; see `spare`. */
export function spareList<T>(read: Read<T>, max = 1_000): Read<T[]> {
  return (value, path) => (Array.isArray(value) ? lenientList(read, () => {}, max)(value, path) : []);
}

export function list<T>(read: Read<T>, max = 1_000): Read<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw malformed(path, "a list", value);
    if (value.length > max) throw tooMuch(path, `at most ${max} entries`, value.length);
    // Not `map`: it would leave the holes of a sparse list unread.
    return Array.from(value, (entry, index) => read(entry, `${path}[${index}]`));
  };
}

/** A list whose bad entries, and those beyond `max`, are dropped and told of: one bad post or tag never costs the rest. */
export function lenientList<T>(read: Read<T>, onProblem: (failure: Failure) => void, max = 1_000): Read<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw malformed(path, "a list", value);
    if (value.length > max)
      onProblem(tooMuch(path, `at most ${max} entries, the rest is left out`, value.length));
    const kept: T[] = [];
    Array.from(value.slice(0, max)).forEach((entry, index) => {
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
