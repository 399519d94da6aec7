import { type Clock, toFailure } from "@shop-feed/contract";
import type { CheckoutStore } from "./checkouts/checkout-store.ts";
import type { Revocations } from "./linking/revocations.ts";
import type { Unlinking } from "./linking/unlinking.ts";
import type { Logger } from "./logger.ts";
import type { PlacementStore } from "./placing/placement-store.ts";
import type { Placing } from "./placing/placing.ts";
import type { Sessions } from "./sessions/sessions.ts";

export interface MaintenancePorts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly placing: Placing;
  readonly revocations: Revocations;
  readonly sessions: Sessions;
  readonly unlinking: Unlinking;
  readonly checkouts: CheckoutStore;
  readonly placements: PlacementStore;
}

const EVERY = 2_000;
const KEEP_REVIEWS = 30 * 86_400_000;

/** What has to happen without anybody asking. Answers a function that stops it and waits for the round under way. */
export function startMaintenance(ports: MaintenancePorts): () => Promise<void> {
  const { clock, logger, placing, revocations, sessions, unlinking, checkouts, placements } = ports;
  let cancel: (() => void) | undefined;
  let stopped = false;

  const round = async (first: boolean): Promise<void> => {
    try {
      await placing.reconcile(first);
      unlinking.forget(sessions.prune());
      unlinking.sweep();
      await revocations.retryDue();
      checkouts.prune(KEEP_REVIEWS);
      placements.prune(KEEP_REVIEWS);
    } catch (error) {
      logger.error("maintenance_failed", { message: toFailure(error).message });
    }
    if (stopped) return;
    cancel = clock.after(EVERY, () => {
      running = round(false);
    });
  };

  let running = round(true);
  return async () => {
    stopped = true;
    cancel?.();
    await running;
  };
}
