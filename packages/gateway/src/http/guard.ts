import { Failure } from "@shop-feed/contract";
import { createMiddleware } from "hono/factory";
import type { HostOptions, Settings } from "../options.ts";
import type { Sessions } from "../sessions/sessions.ts";
import type { GatewayContext, GatewayEnvironment } from "./environment.ts";
import type { SessionCookie } from "./session-cookie.ts";

const REQUEST_HEADERS = "Authorization, Content-Type, Idempotency-Key, Shop-Feed";
const SESSION_HEADER = "Shop-Feed-Session";

/** Answers browsers' questions of who may call. Exact origins only; credentials only where the cookie is used. */
export function cors({ hosts }: Settings) {
  return createMiddleware<GatewayEnvironment>(async (context, next) => {
    const host = hosts.get(context.req.header("Origin") ?? "");
    context.header("Vary", "Origin");
    if (host) {
      context.header("Access-Control-Allow-Origin", host.origin);
      context.header("Access-Control-Expose-Headers", `${SESSION_HEADER}, Retry-After`);
      if (host.session === "cookie") context.header("Access-Control-Allow-Credentials", "true");
    }
    if (context.req.method !== "OPTIONS") return next();
    if (host) {
      context.header("Access-Control-Allow-Methods", "GET, POST, PATCH, DELETE");
      context.header("Access-Control-Allow-Headers", REQUEST_HEADERS);
      context.header("Access-Control-Max-Age", "600");
    }
    return context.body(null, 204);
  });
}

/**
 * Lets in the widget on its hosts and nobody else, and finds the session. The custom header cannot be sent across
 * origins without the preflight above, and the origin is compared exactly: together they stop forged requests.
 */
export function guard(settings: Settings, sessions: Sessions, cookie: SessionCookie) {
  return createMiddleware<GatewayEnvironment>(async (context, next) => {
    if (context.req.header("Shop-Feed") === undefined)
      throw refused("The Shop-Feed header is missing; use the gateway adapter");
    const host = callingHost(context, settings);
    context.set("host", host);
    const token = host.session === "cookie" ? cookie.read(context) : bearer(context);
    const used = token === undefined ? undefined : sessions.use(token, host.origin);
    context.set("session", used?.session);
    if (used?.renewed) handOver(context, host, used.renewed, cookie);
    await next();
  });
}

/** Gives the browser its next session token, in the way its host keeps it. */
export function handOver(
  context: GatewayContext,
  host: HostOptions,
  token: string,
  cookie: SessionCookie,
): void {
  if (host.session === "cookie") cookie.write(context, token);
  else context.header(SESSION_HEADER, token);
}

export function sessionToken(context: GatewayContext, cookie: SessionCookie): string | undefined {
  return context.get("host").session === "cookie" ? cookie.read(context) : bearer(context);
}

function callingHost(context: GatewayContext, { hosts, publicUrl }: Settings): HostOptions {
  const { method } = context.req;
  const said = context.req.header("Origin");
  // Browsers leave Origin out of same-origin GETs only; whoever else does is a page of ours by Sec-Fetch-Site or refused.
  const sameOriginGet =
    said === undefined &&
    method === "GET" &&
    (context.req.header("Sec-Fetch-Site") ?? "same-origin") === "same-origin";
  const origin = said ?? (sameOriginGet ? publicUrl.origin : undefined);
  const host = origin === undefined ? undefined : hosts.get(origin);
  if (!host)
    throw refused(
      origin === undefined
        ? "The Origin header is missing"
        : `${origin.slice(0, 100)} may not use this gateway; add it to hosts`,
    );
  return host;
}

function bearer(context: GatewayContext): string | undefined {
  return /^Bearer ([\w-]{20,100})$/.exec(context.req.header("Authorization") ?? "")?.[1];
}

function refused(message: string): Failure {
  return new Failure({ code: "refused", message });
}
