// npm run size: the JavaScript a page loads until the first frame is presented, and what each lazy part adds (brotli).
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { createAdaptorServer } from "@hono/node-server";
import { chromium } from "playwright";
import { chromium as chromiumHere, CHROMIUM_AUTOPLAY } from "../../test/support/browsers.ts";
import { BUILT_PAGES, buildDemo } from "../start/build-demo.ts";
import { pages } from "../start/pages.ts";

await buildDemo(console.log);
const sizes = new Map(
  readdirSync(BUILT_PAGES, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".js"))
    .map((path) => [basename(path), brotli(readFileSync(join(BUILT_PAGES, path)))]),
);
const before = await scriptsBeforeFirstFrame();
const total = [...before].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);

console.log(`\nBefore the first frame (MP4 path, no shop): ${total} bytes brotli`);
for (const name of before) console.log(`  ${String(sizes.get(name) ?? 0).padStart(7)}  ${name}`);
console.log("\nLoaded when needed:");
for (const [name, size] of [...sizes].filter(([file]) => !before.has(file)).toSorted(([, a], [, b]) => b - a))
  console.log(`  ${String(size).padStart(7)}  ${name}`);

function brotli(code: Buffer): number {
  return brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** File names of the scripts that a cold load of the feed alone asked for until a frame was presented. */
async function scriptsBeforeFirstFrame(): Promise<Set<string>> {
  const server = createAdaptorServer({ fetch: pages().fetch }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The server has no port");
  const browser = await chromium.launch({ ...chromiumHere, args: [...chromiumHere.args, CHROMIUM_AUTOPLAY] });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const names = new Set<string>();
    page.on("request", (request) => {
      if (request.resourceType() === "script")
        names.add(new URL(request.url()).pathname.split("/").at(-1) ?? "");
    });
    await page.goto(`http://127.0.0.1:${address.port}/link-out`);
    const loaded = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const look = (): void => {
            const video = findVideo(document);
            if (!video) return void setTimeout(look, 10);
            video.requestVideoFrameCallback(() =>
              resolve(
                performance
                  .getEntriesByType("resource")
                  .map(({ name }) => new URL(name).pathname.split("/").at(-1) ?? ""),
              ),
            );
          };
          const findVideo = (root: ParentNode): HTMLVideoElement | undefined => {
            for (const element of root.querySelectorAll("*")) {
              if (element instanceof HTMLVideoElement && !element.paused) return element;
              const inside = element.shadowRoot && findVideo(element.shadowRoot);
              if (inside) return inside;
            }
            return undefined;
          };
          look();
        }),
    );
    return new Set([...names].filter((name) => loaded.includes(name)));
  } finally {
    await browser.close();
    server.close();
  }
}
