import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import { Hono } from "hono";
import { cors } from "hono/cors";
import { root } from "../install.mjs";
import { BUILT_PAGES, BUNDLE } from "./build-demo.ts";
import { fileResponse } from "./file-response.ts";

/** File names with a digest of the content in them never change. */
const FOREVER = "public, max-age=31536000, immutable";
const AN_HOUR = "public, max-age=3600";
const ASK_AGAIN = "no-cache";

/**
 * The demo's built pages, and the seeds under `/seeds/`.
 * @param gatewayUrl written into the pages where they say `gateway="/shop"`, if the gateway has a site of its own.
 */
export function pages(gatewayUrl?: string): Hono {
  const app = new Hono();
  // Pages of any origin may load the bundle, the clips and the catalogue, as they would from a CDN.
  for (const path of ["/seeds/*", "/assets/*", `/${BUNDLE}`]) app.use(path, cors());
  app.get("/seeds/*", async (context) => {
    const path = safePath(context.req.path.slice("/seeds/".length));
    const kept = path?.startsWith("media/") || path?.startsWith("images/") ? AN_HOUR : ASK_AGAIN;
    return (
      (path && (await fileResponse(context.req.raw, join(root, "seeds", path), kept))) || context.notFound()
    );
  });
  app.get("/assets/*", async (context) => {
    const path = safePath(context.req.path);
    return (
      (path && (await fileResponse(context.req.raw, join(BUILT_PAGES, path), FOREVER))) || context.notFound()
    );
  });
  app.get("*", async (context) => {
    const path = safePath(context.req.path);
    if (path === undefined) return context.notFound();
    const page = path === "" ? "index.html" : path.endsWith(".html") ? path : `${path}.html`;
    const html = await readFile(join(BUILT_PAGES, page), "utf8").catch(() => undefined);
    if (html !== undefined) {
      const text = gatewayUrl ? html.replaceAll('gateway="/shop"', `gateway="${gatewayUrl}"`) : html;
      return context.html(text, 200, { "cache-control": ASK_AGAIN });
    }
    return (await fileResponse(context.req.raw, join(BUILT_PAGES, path), ASK_AGAIN)) ?? context.notFound();
  });
  return app;
}

/** The path below its folder; undefined if it points out of it or at a hidden file. */
function safePath(url: string): string | undefined {
  let path: string;
  try {
    path = normalize(decodeURIComponent(url)).replace(/^[/\\]+/, "");
  } catch {
    return undefined;
  }
  return path.includes("\0") || path.split(/[/\\]/).some((part) => part.startsWith(".") && part !== ".")
    ? undefined
    : path === "."
      ? ""
      : path;
}
