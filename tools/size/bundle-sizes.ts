import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** The part of Vite's manifest that is read here. */
type Manifest = Record<string, { file: string; imports?: string[]; dynamicImports?: string[] }>;

export interface BundleSizes {
  /** What loads before the first frame: the entry and everything it imports. */
  readonly first: { readonly files: readonly string[]; readonly brotliBytes: number };
  /** What each later import adds to that, by the module it begins with. */
  readonly lazy: readonly {
    readonly module: string;
    readonly files: readonly string[];
    readonly brotliBytes: number;
  }[];
}

/**
 * Brotli sizes of a built bundle and of its lazy parts.
 * @param folder with `.vite/manifest.json` in it
 * @param entry file name of the entry, for example `shop-feed.js`
 */
export function bundleSizes(folder: string, entry: string): BundleSizes {
  const manifest = JSON.parse(readFileSync(join(folder, ".vite", "manifest.json"), "utf8")) as Manifest;
  const start = Object.keys(manifest).find((key) => manifest[key]?.file === entry);
  if (!start) throw new Error(`the build has no ${entry}: build it with tools/start/build-demo.ts`);
  const size = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(folder, file))).length, 0);
  const filesOf = (keys: Iterable<string>) =>
    [...new Set([...keys].map((key) => manifest[key]?.file ?? ""))].toSorted();

  const firstKeys = staticClosure(manifest, start);
  const first = filesOf(firstKeys);
  const lazy = [...dynamicModules(manifest, start)].map((module) => {
    const files = filesOf(staticClosure(manifest, module)).filter((file) => !first.includes(file));
    return { module, files, brotliBytes: size(files) };
  });
  return { first: { files: first, brotliBytes: size(first) }, lazy };
}

/** A module and all that it imports statically. */
function staticClosure(manifest: Manifest, start: string, seen = new Set<string>()): Set<string> {
  if (seen.has(start)) return seen;
  seen.add(start);
  for (const key of manifest[start]?.imports ?? []) staticClosure(manifest, key, seen);
  return seen;
}

/** Every module that is imported dynamically from `start` on, however late. */
function dynamicModules(manifest: Manifest, start: string): Set<string> {
  const found = new Set<string>();
  const queue = [start];
  for (let key = queue.pop(); key !== undefined; key = queue.pop())
    for (const reached of staticClosure(manifest, key))
      for (const module of manifest[reached]?.dynamicImports ?? [])
        if (!found.has(module)) {
          found.add(module);
          queue.push(module);
        }
  return found;
}
