import { identifier } from "@shop-feed/contract/read";
import { Hono } from "hono";
import type { AskConsent } from "../linking/ask-consent.ts";
import type { MakeLink } from "../linking/make-link.ts";
import type { Unlinking } from "../linking/unlinking.ts";
import type { Sessions } from "../sessions/sessions.ts";
import { type GatewayEnvironment, sessionOf } from "./environment.ts";
import { handOver, sessionToken } from "./guard.ts";
import { checked, readBody } from "./read-body.ts";
import { readLinkStart, readPoll } from "./read-requests.ts";
import type { SessionCookie } from "./session-cookie.ts";
import { shopOf } from "./shop-routes.ts";

/** The widget's side of linking; the retailer's side is callback-routes.ts. */
export function linkRoutes(
  asking: AskConsent,
  making: MakeLink,
  unlinking: Unlinking,
  sessions: Sessions,
  cookie: SessionCookie,
): Hono<GatewayEnvironment> {
  return new Hono<GatewayEnvironment>()
    .get("/link", (context) => context.json(making.status(shopOf(context), context.get("session")?.shopper)))
    .delete("/link", async (context) => {
      const session = context.get("session");
      if (session) await unlinking.unlink(shopOf(context), session.shopper);
      return context.body(null, 204);
    })
    .post("/link/start", async (context) => {
      const session = sessionOf(context);
      return context.json(
        await asking.begin(
          shopOf(context),
          session,
          context.get("host"),
          await readBody(context, readLinkStart),
        ),
        201,
      );
    })
    .post("/link/:id/poll", async (context) => {
      const session = sessionOf(context);
      const { poll_secret: pollSecret, claim, code } = await readBody(context, readPoll);
      const status = await making.poll(
        shopOf(context),
        checked(context.req.param("id"), identifier),
        session,
        { pollSecret, proof: claim ?? code },
      );
      const token = sessionToken(context, cookie);
      // The session now speaks for an account: a token that leaked before must not come to own it.
      if (status.state === "linked" && token !== undefined)
        handOver(context, context.get("host"), sessions.renew(token, session), cookie);
      return context.json(status);
    });
}
