import { EXTENSION, EXTENSION_VERSION, Failure } from "@shop-feed/contract";
import { Hono, type MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { Checkouts } from "../checkouts/checkouts.ts";
import { UCP_VERSION } from "../drivers/ucp/discover.ts";
import type { Callers } from "../linking/callers.ts";
import type { AskConsent } from "../linking/ask-consent.ts";
import type { MakeLink } from "../linking/make-link.ts";
import type { Unlinking } from "../linking/unlinking.ts";
import type { Logger } from "../logger.ts";
import type { Settings } from "../options.ts";
import type { OrderBook } from "../placing/order-book.ts";
import type { Placing } from "../placing/placing.ts";
import type { Sessions } from "../sessions/sessions.ts";
import type { Shops } from "../shops.ts";
import { callbackRoutes } from "./callback-routes.ts";
import type { GatewayEnvironment } from "./environment.ts";
import { cors, guard, handOver } from "./guard.ts";
import { linkRoutes } from "./link-routes.ts";
import { orderRoutes } from "./order-routes.ts";
import { respondFailure } from "./respond-failure.ts";
import { createSessionCookie } from "./session-cookie.ts";
import { shopRoutes } from "./shop-routes.ts";

export interface AppPorts {
  readonly settings: Settings;
  readonly logger: Logger;
  readonly sessions: Sessions;
  readonly shops: Shops;
  readonly callers: Callers;
  readonly asking: AskConsent;
  readonly making: MakeLink;
  readonly unlinking: Unlinking;
  readonly checkouts: Checkouts;
  readonly placing: Placing;
  readonly book: OrderBook;
}

/** Every route, under the path of `publicUrl`. */
export function createApp({
  settings,
  logger,
  sessions,
  shops,
  callers,
  asking,
  making,
  unlinking,
  checkouts,
  placing,
  book,
}: AppPorts): Hono {
  const cookie = createSessionCookie(settings.publicUrl);
  const api = new Hono<GatewayEnvironment>()
    .use(guard(settings, sessions, cookie))
    .post("/session", (context) => {
      const host = context.get("host");
      if (context.get("session")) return context.json({}, 200);
      const token = sessions.open(host.origin);
      handOver(context, host, token, cookie);
      return context.json(host.session === "bearer" ? { session: token } : {}, 201);
    })
    .route("/:shop", shopRoutes(shops, callers))
    .route("/:shop", linkRoutes(asking, making, unlinking, sessions, cookie))
    .route("/:shop", orderRoutes(checkouts, placing, book, callers));

  const app = new Hono().basePath(settings.basePath);
  app.use(securityHeaders(settings), noStore);
  app.get("/health", (context) => context.json({ status: "ok" }));
  app.get("/.well-known/ucp", (context) =>
    context.json(platformProfile(), 200, { "Cache-Control": "public, max-age=3600" }),
  );
  app.route("/v1/:shop", callbackRoutes(asking, sessions, settings, cookie));
  app.use("/v1/*", cors(settings));
  app.route("/v1", api);
  app.notFound((context) =>
    respondFailure(
      new Failure({ code: "not_found", message: "The gateway has no such route" }),
      context,
      logger,
    ),
  );
  app.onError((error, context) => respondFailure(error, context, logger));
  return app;
}

function securityHeaders({ publicUrl }: Settings) {
  return secureHeaders({
    referrerPolicy: "no-referrer",
    xFrameOptions: "DENY",
    // The widget reads answers across origins by CORS, and a popup must keep its opener to be told of the end.
    crossOriginResourcePolicy: false,
    crossOriginOpenerPolicy: false,
    strictTransportSecurity: publicUrl.protocol === "https:",
  });
}

/** Answers belong to one shopper; no cache on the way may keep them. */
const noStore: MiddlewareHandler = async (context, next) => {
  await next();
  if (!context.res.headers.has("Cache-Control")) context.header("Cache-Control", "no-store");
};

/** Who the gateway is towards shops: the address sent as UCP-Agent. */
function platformProfile(): object {
  const names = ["checkout", "order", "catalog.lookup", "discount", "fulfillment"].map(
    (name) => `dev.ucp.shopping.${name}`,
  );
  const capabilities = [...names, "dev.ucp.common.identity_linking"].map((name) => [
    name,
    [{ version: UCP_VERSION }],
  ]);
  return {
    ucp: {
      version: UCP_VERSION,
      services: { "dev.ucp.shopping": [{ version: UCP_VERSION, transport: "rest" }] },
      capabilities: { ...Object.fromEntries(capabilities), [EXTENSION]: [{ version: EXTENSION_VERSION }] },
      payment_handlers: {},
    },
    signing_keys: [],
  };
}
