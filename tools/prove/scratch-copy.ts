import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../install.mjs";
import { projectFiles } from "../guards/project-files.ts";

/** A copy of the project's files that may be broken at will; its packages see each other and not the originals. */
export interface ScratchCopy {
  readonly folder: string;
  remove(): void;
}

export function makeScratchCopy(): ScratchCopy {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "shop-feed-prove-")));
  for (const path of projectFiles(root)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  const packages = readdirSync(join(folder, "packages")).filter((name) =>
    existsSync(join(folder, "packages", name, "package.json")),
  );
  const own = new Map(
    packages.map((name) => [packageName(join(folder, "packages", name)), join(folder, "packages", name)]),
  );
  for (const place of ["", ...packages.map((name) => join("packages", name))])
    linkModules(join(root, place, "node_modules"), join(folder, place, "node_modules"), own);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Links what is installed in `from` into `to`, but the project's own packages to their copies. */
function linkModules(from: string, to: string, own: ReadonlyMap<string, string>): void {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from)) {
    if (entry.startsWith("@")) {
      mkdirSync(join(to, entry), { recursive: true });
      for (const name of readdirSync(join(from, entry)))
        symlinkSync(own.get(`${entry}/${name}`) ?? join(from, entry, name), join(to, entry, name));
    } else if (!entry.startsWith(".") || entry === ".bin" || entry === ".pnpm") {
      symlinkSync(own.get(entry) ?? join(from, entry), join(to, entry));
    }
  }
}

function packageName(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { name: string }).name;
}
