import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, defaultClientConditions, type InlineConfig } from "vite";
import { root } from "../install.mjs";
import { sourcesStamp } from "./sources-stamp.mjs";

const PAGES = join(root, "examples", "demo");

/** Where the built pages are. */
export const BUILT_PAGES = join(PAGES, "dist");

/** Where the built `<shop-feed>` is, for pages elsewhere: one module that loads the rest from beside it. */
export const BUNDLE = "shop-feed.js";

/** How the demo's pages are built: every page of `examples/demo`, and the bundle, from the packages' sources. */
function demoConfig(): InlineConfig {
  const pages = readdirSync(PAGES).filter((name) => name.endsWith(".html"));
  return {
    root: PAGES,
    // Relative, so that the bundle finds its parts when a page of another origin loads it.
    base: "./",
    configFile: false,
    logLevel: "warn",
    resolve: { conditions: ["@shop-feed/source", ...defaultClientConditions] },
    build: {
      outDir: BUILT_PAGES,
      emptyOutDir: true,
      target: "es2022",
      manifest: true,
      // hls.js in full, which only streams with separate audio load.
      chunkSizeWarningLimit: 700,
      modulePreload: { polyfill: false },
      rolldownOptions: {
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
  const stampFile = join(BUILT_PAGES, ".sources");
  const stamp = sourcesStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  say("Building the demo …");
  await build(demoConfig());
  writeFileSync(stampFile, stamp);
}

if (import.meta.main) {
  await buildDemo(console.log).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
