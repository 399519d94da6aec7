import { startWebKit, type WebKit } from "./driver.ts";
import { webkitPage } from "./page.ts";

/** A @web/test-runner browser launcher for WebKitGTK: one window, one test file at a time. */
export function webkitLauncher() {
  const active = new Map<string, string>();
  let starting: Promise<WebKit> | undefined;
  let webkit: WebKit | undefined;

  const open = async (id: string, url: string) => {
    starting ??= startWebKit();
    webkit = await starting;
    active.set(id, url);
    await webkit.open(url);
  };

  return {
    name: "WebKit",
    // The stock commands ask a launcher of this type for getPage(), which answers with Playwright's vocabulary.
    type: "playwright",
    concurrency: 1,
    async stop() {
      await (await starting)?.stop();
      starting = undefined;
    },
    startSession: open,
    startDebugSession: open,
    async stopSession(id: string) {
      active.delete(id);
      await webkit?.open("about:blank");
      return {};
    },
    isActive: (id: string) => active.has(id),
    getBrowserUrl: (id: string) => active.get(id),
    getPage: () => {
      if (!webkit) throw new Error("WebKitGTK has not started yet");
      return webkitPage(webkit);
    },
  };
}
