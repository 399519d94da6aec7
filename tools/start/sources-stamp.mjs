import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../install.mjs";

/** Everything that ends up in the built demo, or decides how it is built. */
const SOURCES = [
  "examples",
  ...["contract", "state", "video", "adapters", "elements", "shop-feed"].map(
    (name) => `packages/${name}/src`,
  ),
  "tools/start",
  "tsconfig.base.json",
  "pnpm-lock.yaml",
];

/** A digest of the demo's sources by content: the same files give the same stamp on every machine. */
export function sourcesStamp() {
  const hash = createHash("sha256");
  for (const path of SOURCES.flatMap((source) => filesUnder(source))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(path) {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter(({ name }) => name !== "dist" && name !== "node_modules" && !name.startsWith("."))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name }) => filesUnder(`${path}/${name}`));
}
