/** A command as a shell would take it: `NAME=value` before the program, words joined by double quotes. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** @throws Error when the text names no program */
export function readCommand(text: string): Command {
  const words = Array.from(text.matchAll(/(?:[^\s"]|"[^"]*")+/g), ([word]) => word.replaceAll('"', ""));
  const at = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
  const program = words[at];
  if (!program) throw new Error(`"${text}" names no program; write it after the variables`);
  const env = Object.fromEntries(words.slice(0, at).map((word) => word.split(/=(.*)/s, 2)));
  return { program, args: words.slice(at + 1), env };
}
