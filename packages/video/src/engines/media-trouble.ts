import { Failure } from "@shop-feed/contract/feed";
import type { Trouble } from "./engine.ts";

/** A media element's own error in our words. */
export function mediaTrouble(error: MediaError | null, url: string): Trouble {
  const because = error?.message ? ` (${error.message})` : "";
  if (error?.code === MediaError.MEDIA_ERR_DECODE)
    return trouble("decode", "malformed", `${url} could not be decoded${because}; encode it again`);
  if (error?.code === MediaError.MEDIA_ERR_NETWORK)
    return trouble("network", "network", `${url} broke off while loading${because}`);
  return trouble("network", "not_found", `${url} is missing, or no format this browser plays${because}`);
}

/** @param code is replaced by `offline` while the browser says that it is. */
export function trouble(kind: Trouble["kind"], code: Failure["code"], message: string): Trouble {
  const offline = kind !== "decode" && !navigator.onLine;
  return { kind, failure: new Failure({ code: offline ? "offline" : code, message }) };
}
