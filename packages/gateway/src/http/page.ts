import { createHash } from "node:crypto";
import type { Context } from "hono";

export interface Page {
  readonly title: string;
  readonly text: string;
  /** Shown large, to be typed elsewhere. */
  readonly code?: string | undefined;
  readonly link?: { readonly href: string; readonly text: string } | undefined;
  /** Told to the window that opened this one, at exactly this origin; then the window closes. */
  readonly notify?: { readonly origin: string; readonly message: object } | undefined;
}

// Reads its data from an attribute, so that its text is always the same and one hash in the policy covers it.
const SCRIPT = `const { origin, message } = JSON.parse(document.currentScript.dataset.notify);
try { window.opener?.postMessage(message, origin); } catch {}
window.close();`;
const STYLE = `body{margin:0;min-height:100vh;display:grid;place-content:center;gap:12px;padding:24px;text-align:center;font:16px/1.5 system-ui,sans-serif;color:#17171a;background:#f7f6f3}
h1{font-size:22px;margin:0}p{margin:0;max-width:36ch}output{font:600 32px/1.4 ui-monospace,monospace;letter-spacing:.12em}a{color:inherit}
@media(prefers-color-scheme:dark){body{color:#f2f1ee;background:#141416}}`;
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
// An empty icon of its own: Firefox asks for one, and complains in the console when the policy refuses it.
const POLICY = `default-src 'none'; script-src ${hash(SCRIPT)}; style-src ${hash(STYLE)}; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** One of the few small pages a shopper may see of the gateway itself. */
export function page(
  context: Context,
  { title, text, code, link, notify }: Page,
  status: 200 | 400 = 200,
): Response {
  context.header("Content-Security-Policy", POLICY);
  const parts = [
    `<h1>${escape(title)}</h1>`,
    `<p>${escape(text)}</p>`,
    code === undefined ? "" : `<output>${escape(`${code.slice(0, 4)}-${code.slice(4)}`)}</output>`,
    link === undefined ? "" : `<p><a href="${escape(link.href)}">${escape(link.text)}</a></p>`,
    notify === undefined ? "" : `<script data-notify="${escape(JSON.stringify(notify))}">${SCRIPT}</script>`,
  ];
  return context.html(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${escape(title)}</title><style>${STYLE}</style></head><body>${parts.join("")}</body></html>`,
    status,
  );
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
