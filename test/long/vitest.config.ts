import { mergeConfig } from "vitest/config";
import e2e from "../e2e/vitest.config.ts";

/** The slow tier: every end-to-end path and fault once more, in Firefox. */
export default mergeConfig(e2e, {
  test: { name: "long", env: { ENGINES: "firefox", E2E_DEEP: "1" }, exclude: ["**/webkit.e2e.ts"] },
});
