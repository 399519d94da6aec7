import { esbuildPlugin } from "@web/dev-server-esbuild";
import { defaultReporter } from "@web/test-runner";
import { chromeLauncher } from "@web/test-runner-chrome";
import puppeteer from "puppeteer-core";
import { fileURLToPath } from "node:url";
import { CHROMIUM_AUTOPLAY, chromium, firefox, FIREFOX_AUTOPLAY } from "./test/support/browsers.ts";
import { mediaMiddleware } from "./test/support/wtr/media-middleware.ts";
import { resultsReporter } from "./test/support/wtr/results-reporter.ts";
import { webkitLauncher } from "./test/support/webkit/launcher.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

// Test files run side by side, and in a tab behind another the page is hidden: no frames, no focus. A window each.
const createPage = ({ context }) => context.newPage({ type: "window" });

const launchers = {
  chromium: () =>
    chromeLauncher({
      puppeteer,
      createPage,
      launchOptions: {
        executablePath: chromium.executablePath,
        args: [...chromium.args, CHROMIUM_AUTOPLAY],
      },
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      createPage,
      launchOptions: {
        browser: "firefox",
        executablePath: firefox.executablePath,
        extraPrefsFirefox: FIREFOX_AUTOPLAY,
      },
    }),
  webkit: webkitLauncher,
};

// BROWSERS=firefox,webkit narrows a run to engines, TEST_GREP=<text> to tests of that name;
// TEST_RESULTS=<file> also writes the counts as JSON.
const wanted = (process.env["BROWSERS"] ?? "chromium,firefox,webkit").split(",");
const unknown = wanted.filter((name) => !(name in launchers));
if (unknown.length)
  throw new Error(
    `BROWSERS names no engine: ${unknown.join()}; choose from ${Object.keys(launchers).join()}`,
  );
const only = process.env["TEST_GREP"];
const results = process.env["TEST_RESULTS"];

export default {
  rootDir: root,
  files: "test/browser/**/*.wtr.ts",
  nodeResolve: { exportConditions: ["@shop-feed/source", "development", "browser"] },
  browsers: wanted.map((name) => launchers[name]()),
  concurrency: 2,
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 20_000, ...(only && { grep: only }) } },
  // The base file, read raw: esbuildPlugin does not follow "extends".
  plugins: [esbuildPlugin({ ts: true, target: "es2022", tsconfig: `${root}tsconfig.base.json` })],
  middleware: [mediaMiddleware],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }),
    ...(results ? [resultsReporter(results)] : []),
  ],
};
