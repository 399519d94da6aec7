import type { DatabaseSync } from "node:sqlite";
import { type Clock, systemClock } from "@shop-feed/contract";
import type { Hono } from "hono";
import { CheckoutStore } from "./checkouts/checkout-store.ts";
import { Checkouts } from "./checkouts/checkouts.ts";
import { createApp } from "./http/create-app.ts";
import { AskConsent } from "./linking/ask-consent.ts";
import { Attempts } from "./linking/attempts.ts";
import { createCallers } from "./linking/callers.ts";
import type { LinkingPorts } from "./linking/linking-ports.ts";
import { MakeLink } from "./linking/make-link.ts";
import { Links } from "./linking/links.ts";
import { Revocations } from "./linking/revocations.ts";
import { Unlinking } from "./linking/unlinking.ts";
import { silentLogger } from "./logger.ts";
import { startMaintenance } from "./maintenance.ts";
import { checkOptions, type GatewayOptions } from "./options.ts";
import { OrderBook } from "./placing/order-book.ts";
import { PlacementStore } from "./placing/placement-store.ts";
import { Placing } from "./placing/placing.ts";
import { Sessions } from "./sessions/sessions.ts";
import { createShops } from "./shops.ts";
import { openStore } from "./store/open-store.ts";
import { createSealer } from "./store/seal.ts";

export interface Gateway {
  /** Serves everything under the path of `publicUrl`; mount it by `fetch` or `parent.route("/", app)`. */
  readonly app: Hono;
  /** Stops the timers, waits a moment for orders under way and closes the store; what is still open is found at the next start. */
  close(): Promise<void>;
}

/**
 * Puts the gateway together and looks at once at every order whose outcome a crash left open.
 * @throws TypeError for an option that will not do, Error when the store cannot be opened
 */
export function createGateway(options: GatewayOptions): Gateway {
  const settings = checkOptions(options);
  const { clock = systemClock, logger = silentLogger } = options;
  const sealer = createSealer(options.keys);
  const database: DatabaseSync = openStore(options.store);
  const shops = createShops(options, `${settings.publicUrl.origin}${settings.basePath}`, clock, logger);

  const sessions = new Sessions(database, clock);
  const links = new Links(database, sealer, clock);
  const attempts = new Attempts(database, sealer, clock);
  const revocations = new Revocations(database, sealer, shops, clock, logger);
  const callers = createCallers(shops, links, revocations, sealer, clock);
  const linking: LinkingPorts = { database, shops, links, attempts, revocations, sealer, clock, logger };
  const unlinking = new Unlinking({ database, links, attempts, revocations });
  const checkoutStore = new CheckoutStore(database, clock);
  const placements = new PlacementStore(database, clock);
  const book = new OrderBook(database, clock, shops, logger);
  const { ordersPerHour } = settings;
  const placing = new Placing({
    shops,
    callers,
    checkouts: checkoutStore,
    store: placements,
    book,
    clock,
    logger,
    ordersPerHour,
  });
  const checkouts = new Checkouts(shops, checkoutStore);

  const app = createApp({
    settings,
    logger,
    sessions,
    shops,
    callers,
    asking: new AskConsent(linking),
    making: new MakeLink(linking),
    unlinking,
    checkouts,
    placing,
    book,
  });
  const stop = startMaintenance({
    clock,
    logger,
    placing,
    revocations,
    sessions,
    unlinking,
    checkouts: checkoutStore,
    placements,
  });
  return {
    app,
    async close() {
      await stop();
      await withinGrace(placing.idle(), clock);
      database.close();
    },
  };
}

const GRACE = 3_000;

function withinGrace(work: Promise<void>, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(GRACE, resolve);
    void work.finally(() => {
      cancel();
      resolve();
    });
  });
}
