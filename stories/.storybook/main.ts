import type { StorybookConfig } from "@storybook/web-components-vite";
import { defaultClientConditions } from "vite";

const config: StorybookConfig = {
  stories: ["../**/*.stories.ts"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  framework: { name: "@storybook/web-components-vite", options: {} },
  // The demo media and shop files, at the paths the demo serves them from.
  staticDirs: [{ from: "../../seeds", to: "/seeds" }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    resolve: { ...vite.resolve, conditions: ["@shop-feed/source", ...defaultClientConditions] },
  }),
};

export default config;
