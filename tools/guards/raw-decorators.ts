import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vite";
import { guardReport, type GuardReport } from "./report.ts";

/**
 * Built JavaScript under `folder` holds no decorator syntax, which no browser parses: neither
 * `@property()` nor `accessor x`. It is parsed, so that CSS's own `@property` and comments pass.
 */
export function checkRawDecorators(folder: string): GuardReport {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.m?js$/.test(path),
  );
  const problems = files
    .filter((path) => hasDecorator(parseAst(readFileSync(join(folder, path), "utf8"), { lang: "js" })))
    .map((path) => `${path} holds a raw decorator: build it with experimentalDecorators`);
  return guardReport("built JavaScript", files.length, problems);
}

function hasDecorator(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(hasDecorator);
  if (typeof node !== "object" || node === null) return false;
  const { type } = node as { type?: unknown };
  return type === "Decorator" || type === "AccessorProperty" || Object.values(node).some(hasDecorator);
}
