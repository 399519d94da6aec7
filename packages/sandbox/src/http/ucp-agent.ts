import type { MiddlewareHandler } from "hono";
import { TransportError } from "./transport-error.ts";

/** Every UCP request says who calls. The profile is not fetched: a simulated shop calls nobody. */
export const requireUcpAgent: MiddlewareHandler = async (context, next) => {
  const header = context.req.header("UCP-Agent");
  const profile = /(?:^|[,\s])profile="([^"]+)"/.exec(header ?? "")?.[1];
  if (profile === undefined || !URL.canParse(profile))
    throw new TransportError(
      400,
      "invalid_ucp_agent",
      'Send the header UCP-Agent: profile="https://…", the address of the platform\'s profile.',
    );
  await next();
};
