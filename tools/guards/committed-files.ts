import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectFiles } from "./project-files.ts";
import { guardReport, type GuardReport } from "./report.ts";

const MAX_BYTES = 3 * 1024 * 1024;
const TEXT = /\.(ts|mts|js|mjs|json|css|html|md|yaml|yml|svg|vtt|m3u8|patch)$|\/run$/;

/** What must not be in a public repository, whoever wrote it. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/(^|["'\s(=])\/(home|Users|root|work)\/[\w.-]+\//m, "names a folder of one machine"],
  [/\b(localhost|127\.0\.0\.1):[0-9]+\/\S*(token|secret)=\w{16,}/, "holds a secret in a URL"],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, "holds a private key"],
  [/^(<{7}|>{7}) /m, "holds a merge conflict"],
];

/** No committed file is over 3 MB, names somebody's folder, or holds a key or a merge conflict. */
export function checkCommittedFiles(folder: string): GuardReport {
  const files = projectFiles(folder).filter((path) => !path.startsWith("test/guards/"));
  const problems = files.flatMap((path) => {
    const { size } = statSync(join(folder, path));
    if (size > MAX_BYTES)
      return [`${path} is ${(size / 1024 / 1024).toFixed(1)} MB: at most 3 MB are committed`];
    if (!TEXT.test(path)) return [];
    const text = readFileSync(join(folder, path), "utf8");
    return FORBIDDEN.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${path} ${what}`);
  });
  return guardReport("files", files.length, problems);
}
