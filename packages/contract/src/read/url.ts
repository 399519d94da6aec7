import { malformed, type Read } from "./malformed.ts";

/**
 * An absolute http(s) URL, relative ones resolved against `base`. Everything else (`javascript:`, `data:`, `blob:` …) is
 * refused: feed and shop answers are untrusted and these URLs land in `href` and `src`.
 */
export function url(base?: string): Read<string> {
  return (value, path) => {
    // An empty one would resolve to the base itself: the feed as its own picture.
    if (typeof value !== "string" || value.trim() === "" || value.length > 4_000)
      throw malformed(path, "a URL", value);
    const resolved = tryUrl(value, base);
    if (
      !resolved ||
      (resolved.protocol !== "https:" && resolved.protocol !== "http:") ||
      resolved.username ||
      resolved.password
    )
      throw malformed(path, "an http or https URL without credentials", value);
    return resolved.href;
  };
}

function tryUrl(value: string, base?: string): URL | null {
  try {
    return new URL(value, base);
  } catch {
    return null;
  }
}
