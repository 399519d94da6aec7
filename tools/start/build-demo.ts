import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, defaultClientConditions, type InlineConfig } from "vite";
import { root } from "../install.mjs";
import { sourcesStamp } from "./sources-stamp.mjs";

/** Holds the digest of the sources of a build. */
const STAMP = ".sources";

const PAGES = join(root, "examples", "demo");

/** Where the built pages are. */
export const BUILT_PAGES = join(PAGES, "dist");

/** Where the built `<shop-feed>` is, for pages elsewhere: one module that loads the rest from beside it. */
export const BUNDLE = "shop-feed.js";

/** How the demo's pages are built: every page of `examples/demo`, and the bundle, from the packages' sources. */
function demoConfig(outDir: string): InlineConfig {
  const pages = readdirSync(PAGES).filter((name) => name.endsWith(".html"));
  return {
    root: PAGES,
    // Relative, so that the bundle finds its parts when a page of another origin loads it.
    base: "./",
    configFile: false,
    logLevel: "warn",
    resolve: { conditions: ["@shop-feed/source", ...defaultClientConditions] },
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2022",
      manifest: true,
      // hls.js in full, which only streams with separate audio load.
      chunkSizeWarningLimit: 700,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // Says nothing about the result, only about a busy machine.
        checks: { pluginTimings: false },
        input: {
          ...Object.fromEntries(pages.map((name) => [name.replace(/\.html$/, ""), join(PAGES, name)])),
          [BUNDLE]: join(root, "packages", "shop-feed", "src", "index.ts"),
        },
        output: {
          entryFileNames: ({ name }) => (name === BUNDLE ? BUNDLE : "assets/[name]-[hash].js"),
        },
      },
    },
  };
}

/** Builds the demo's pages, unless they were built from these very sources. */
export async function buildDemo(say: (line: string) => void = () => {}): Promise<void> {
  const stamp = sourcesStamp();
  if (builtFrom(stamp)) return;
  say("Building the demo …");
  // Beside, then swapped in whole: two builds at a time, or one that is interrupted, leave no mixture.
  const folder = join(PAGES, ".cache", `build-${process.pid}`);
  try {
    await build(demoConfig(folder));
    writeFileSync(join(folder, STAMP), stamp);
    if (builtFrom(stamp)) return;
    rmSync(BUILT_PAGES, { recursive: true, force: true });
    renameSync(folder, BUILT_PAGES);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function builtFrom(stamp: string): boolean {
  const file = join(BUILT_PAGES, STAMP);
  return existsSync(file) && readFileSync(file, "utf8") === stamp;
}

if (import.meta.main) {
  await buildDemo(console.log).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
