import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, defaultClientConditions, type InlineConfig } from "vite";
import { root } from "../install.mjs";
import { sourcesStamp } from "./sources-stamp.mjs";

const PAGES = join(root, "examples", "demo");

/** Where the built pages are. */
export const BUILT_PAGES = join(PAGES, "dist");

/** How the demo's pages are built: every page of `examples/demo`, from the packages' sources. */
export function demoConfig(): InlineConfig {
  return {
    root: PAGES,
    configFile: false,
    logLevel: "warn",
    resolve: { conditions: ["@shop-feed/source", ...defaultClientConditions] },
    build: {
      outDir: BUILT_PAGES,
      emptyOutDir: true,
      target: "es2022",
      rolldownOptions: {
        input: readdirSync(PAGES)
          .filter((name) => name.endsWith(".html"))
          .map((name) => join(PAGES, name)),
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
