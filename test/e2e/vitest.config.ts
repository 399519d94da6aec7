import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

const conditions = ["@shop-feed/source", ...defaultServerConditions];

/** Whole paths in real browsers, on real servers. */
export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    name: "e2e",
    include: ["test/e2e/**/*.e2e.ts"],
    globalSetup: ["test/e2e/support/build.ts"],
    setupFiles: ["test/support/localhost-dns.mjs"],
    env: { NODE_OPTIONS: "--conditions=@shop-feed/source" },
    // Each file has servers and browsers of its own; two at a time is what two cores decode without stalls.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
