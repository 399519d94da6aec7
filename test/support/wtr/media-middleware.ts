import { join } from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { fileURLToPath } from "node:url";
import { fileResponse } from "../../../tools/start/file-response.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** What this needs of a Koa context. */
interface Context {
  path: string;
  method: string;
  headers: Record<string, string | string[] | undefined>;
  status: number;
  body: unknown;
  set(name: string, value: string): void;
}

/** Serves `/seeds/…` with byte ranges, which the test server's own static files lack and players need. */
export async function mediaMiddleware(context: Context, next: () => Promise<void>): Promise<void> {
  if (!context.path.startsWith("/seeds/") || context.path.includes("..")) return next();
  const { range } = context.headers;
  const request = new Request("http://localhost/", {
    method: context.method,
    headers: typeof range === "string" ? { range } : {},
  });
  const response = await fileResponse(request, join(root, decodeURIComponent(context.path)), "no-cache");
  if (!response) return next();
  context.status = response.status;
  for (const [name, value] of response.headers) context.set(name, value);
  context.body = response.body ? Readable.fromWeb(response.body as ReadableStream) : null;
}
