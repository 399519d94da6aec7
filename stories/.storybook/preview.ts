import type { Preview } from "@storybook/web-components-vite";

const preview: Preview = {
  tags: ["autodocs"],
  parameters: {
    layout: "fullscreen",
    // A story that breaks an accessibility rule is a red test.
    a11y: { test: "error" },
  },
  globalTypes: {
    scheme: {
      description: "Colour scheme",
      toolbar: { title: "Scheme", items: ["light", "dark"], dynamicTitle: true },
    },
    direction: {
      description: "Direction",
      toolbar: { title: "Direction", items: ["ltr", "rtl"], dynamicTitle: true },
    },
  },
  initialGlobals: { scheme: "light", direction: "ltr" },
  decorators: [
    (story, { globals }) => {
      document.documentElement.style.colorScheme = String(globals["scheme"]);
      document.documentElement.dir = String(globals["direction"]);
      return story();
    },
  ],
};

export default preview;
