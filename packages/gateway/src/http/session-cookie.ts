import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";

const MAX_AGE = 90 * 86_400;

export interface SessionCookie {
  read(context: Context): string | undefined;
  write(context: Context, token: string): void;
}

/**
 * The first-party cookie of same-site hosts. Lax, because the retailer's redirect back is a navigation from another site
 * and has to carry it. On http loopback it is unprefixed and not Secure: WebKitGTK drops every Secure cookie there.
 */
export function createSessionCookie(publicUrl: URL): SessionCookie {
  const secure = publicUrl.protocol === "https:";
  const name = secure ? "__Host-shopfeed" : "shopfeed";
  return {
    read: (context) => getCookie(context, name),
    write: (context, token) =>
      setCookie(context, name, token, {
        path: "/",
        httpOnly: true,
        sameSite: "Lax",
        secure,
        maxAge: MAX_AGE,
      }),
  };
}
