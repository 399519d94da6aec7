import type { Context } from "hono";
import { Failure } from "@shop-feed/contract";
import type { HostOptions } from "../options.ts";
import type { Session } from "../sessions/sessions.ts";

/** What the guard found out about a request, for the routes. */
interface GatewayVariables {
  readonly host: HostOptions;
  readonly session: Session | undefined;
}

export interface GatewayEnvironment {
  Variables: GatewayVariables;
}

export type GatewayContext = Context<GatewayEnvironment>;

/** @throws Failure `session_expired` */
export function sessionOf(context: GatewayContext): Session {
  const session = context.get("session");
  if (!session)
    throw new Failure({
      code: "session_expired",
      message: "There is no session, or it has ended; POST /v1/session first",
    });
  return session;
}
