import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

/** Every story, opened in a real browser: its play function runs, and axe finds nothing. */
export default defineConfig({
  plugins: [await storybookTest({ configDir: new URL("./.storybook", import.meta.url).pathname })],
  test: {
    name: "stories",
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: process.env["CHROMIUM_BIN"] ?? "/usr/bin/chromium",
          args: [
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--mute-audio",
          ],
        },
      }),
      instances: [{ browser: "chromium" }],
    },
  },
});
