import { Failure } from "@shop-feed/contract/feed";

/** `src` as an absolute address. @throws Failure `malformed` */
export function pageAddress(src: string): string {
  const base = typeof document === "undefined" ? undefined : document.baseURI;
  const url = parse(src, base);
  if (url?.protocol !== "https:" && url?.protocol !== "http:")
    throw new Failure({
      code: "malformed",
      message: `src: expected the http(s) address of a feed page, got "${src}"`,
    });
  return url.href;
}

/**
 * Where a cursor leads. One that looks like an address (`page-2.json`, `/feed/2`, `?page=2`, `https://…`) is one, relative
 * to the page it came from; any other is opaque and goes back to `src` as `?cursor=`.
 * @throws Failure `malformed` when it leads to another origin without TLS, or nowhere
 */
export function nextAddress(cursor: string, page: string, src: string): string {
  if (!looksLikeAddress(cursor)) {
    const url = new URL(src);
    url.searchParams.set("cursor", cursor);
    return url.href;
  }
  const url = parse(cursor, page);
  const safe =
    url && (url.protocol === "https:" || (url.protocol === "http:" && url.origin === new URL(src).origin));
  if (!safe)
    throw new Failure({
      code: "malformed",
      path: "$.next_cursor",
      message: `$.next_cursor: expected an address on ${new URL(src).origin} or an https one, got "${cursor}"`,
    });
  return url.href;
}

export function looksLikeAddress(cursor: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/|\.\.?\/|\?)/i.test(cursor) || /\.json(?:[?#]|$)/i.test(cursor);
}

function parse(text: string, base: string | undefined): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
