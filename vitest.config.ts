import { defaultServerConditions } from "vite";
import { configDefaults, defineConfig } from "vitest/config";

const conditions = ["@shop-feed/source", ...defaultServerConditions];

/** Everything that needs no browser. Stories and the elements' browser tests have their own runners. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "packages/*/test/**/*.test.ts",
      "test/{contract,guards,tools,package}/**/*.test.ts",
      "seeds/**/*.test.ts",
      "stories/**/*.test.ts",
      "examples/**/*.test.ts",
    ],
    exclude: [...configDefaults.exclude, "**/dist/**", "test/guards/fixtures/**"],
    // Tests that start a server as a child need its sources resolved in the same way.
    env: { NODE_OPTIONS: "--conditions=@shop-feed/source" },
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
