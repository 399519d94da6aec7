import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";

const here = dirname(fileURLToPath(import.meta.url));
const three = join(here, "../../node_modules/three");
const shell = `<!doctype html><meta charset="utf-8"><script type="importmap">{"imports":{"three":"/three/build/three.module.js","three/addons/":"/three/examples/jsm/"}}</script>`;

/** A page that can import the scenes; `onPicture` gets each picture it posts with the last part of its path, and is waited for. */
export async function openPage(onPicture: (picture: Buffer, name: string) => void | Promise<void>) {
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      if (request.method === "POST") {
        const parts: Buffer[] = [];
        for await (const part of request) parts.push(part as Buffer);
        await onPicture(Buffer.concat(parts), pathname.split("/").pop() ?? "");
        return response.end();
      }
      if (pathname === "/favicon.ico") return response.writeHead(204).end();
      if (pathname === "/") return response.setHeader("content-type", "text/html").end(shell);
      const [, top = "", ...rest] = normalize(pathname).split("/");
      const root = { make: here, three }[top];
      if (!root) return response.writeHead(404).end();
      const text = await readFile(join(root, ...rest), "utf8");
      response
        .setHeader("content-type", "text/javascript")
        .end(pathname.endsWith(".ts") ? stripTypeScriptTypes(text) : text);
    })().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--use-gl=angle",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      "--ignore-gpu-blocklist",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run",
      "--mute-audio",
    ],
  });
  const page = await browser.newPage();
  page.on("console", (line) => {
    if (line.type() === "error" || line.type() === "warning") console.error(`  page: ${line.text()}`);
  });
  page.on("pageerror", (error) => console.error(`  page: ${error.stack ?? error.message}`));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.addScriptTag({ type: "module", content: `import "/make/darkroom.ts"; window.ready = true;` });
  await page.waitForFunction("window.ready");
  return {
    page,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
