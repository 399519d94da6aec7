/**
 * The URL when it is plain http(s), else nothing. Parsers refuse everything else already; this holds for answers of
 * adapters that parse nothing, before they reach an `href` or `src`.
 */
export function safeUrl(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? url : undefined;
}
