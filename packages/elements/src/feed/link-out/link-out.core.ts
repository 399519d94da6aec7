/** The host a link leads to, as people know it. Takes an absolute or a page-relative address. */
export function hostOf(url: string, base: string = globalThis.location?.href ?? "http://localhost"): string {
  return new URL(url, base).host.replace(/^www\./, "");
}
