/** What a guard found: empty `problems` means that all is well. */
export interface GuardReport {
  /** How many modules, files or rules were looked at. */
  readonly seen: number;
  /** One line each: where, what is wrong, and what to do about it. */
  readonly problems: readonly string[];
}

/** A guard that saw nothing proves nothing, so that is a problem of its own. */
export function guardReport(what: string, seen: number, problems: readonly string[]): GuardReport {
  return { seen, problems: seen === 0 ? [...problems, `the guard saw no ${what}`] : problems };
}
