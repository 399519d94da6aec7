import type { MiddlewareHandler } from "hono";

/** Headers of the shop's own pages: no script at all, no frame around them, forms to this origin only. */
export function pageHeaders(pictures: string[] = []): Record<string, string> {
  return {
    "Content-Security-Policy": [
      "default-src 'none'",
      "style-src 'self'",
      ["img-src 'self'", ...pictures].join(" "),
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join("; "),
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    // Forms must say which origin they come from, so not "no-referrer", which makes that "null".
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
    // No Cross-Origin-Opener-Policy: it would cut a popup off from a platform that relies on its opener.
  };
}

export function withPageHeaders(pictures: string[] = []): MiddlewareHandler {
  const headers = Object.entries(pageHeaders(pictures));
  return async (context, next) => {
    await next();
    for (const [name, value] of headers) context.header(name, value);
  };
}
