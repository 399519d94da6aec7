import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { guardReport, type GuardReport } from "./report.ts";

/** What may be bundled into, or run beside, somebody's shop without asking anybody. */
const FREE = new Set([
  "MIT",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "Unlicense",
]);

interface Manifest {
  name: string;
  license?: string;
  dependencies?: Record<string, string>;
}

/** Everything that `packages/*` under `folder` need at run time, and what that needs in turn, has a free licence. */
export function checkLicences(folder: string): GuardReport {
  const queue = readdirSync(join(folder, "packages"))
    .map((name) => join(folder, "packages", name))
    .filter((path) => existsSync(join(path, "package.json")));
  const own = queue.length;
  const seen = new Set(queue);
  const problems: string[] = [];
  for (const place of queue) {
    const { name, license, dependencies } = JSON.parse(
      readFileSync(join(place, "package.json"), "utf8"),
    ) as Manifest;
    if (!isFree(license))
      problems.push(`${name} has the licence "${license}": use something else, or ask a lawyer`);
    for (const dependency of Object.keys(dependencies ?? {})) {
      const found = findPackage(dependency, place);
      if (!found)
        problems.push(`${name} needs ${dependency}, which is not installed in ${relative(folder, place)}`);
      else if (!seen.has(found)) {
        seen.add(found);
        queue.push(found);
      }
    }
  }
  return guardReport("dependencies", seen.size - own, problems);
}

/** "(MIT OR GPL-3.0)" leaves the choice; "MIT AND Zlib" does not. */
function isFree(license = ""): boolean {
  const parts = license.replace(/[()]/g, "");
  return parts.split(" OR ").some((choice) => choice.split(" AND ").every((part) => FREE.has(part.trim())));
}

/** As Node looks for it, from the real folder of who needs it upwards. */
function findPackage(name: string, from: string): string | undefined {
  for (let place = from; ; place = dirname(place)) {
    const candidate = join(place, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return realpathSync(candidate);
    if (dirname(place) === place) return undefined;
  }
}
