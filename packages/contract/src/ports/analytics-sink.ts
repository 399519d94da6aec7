import type { ShopFeedEvent } from "../events.ts";

/** Receives every event after consent. Must not throw; is never awaited. */
export interface AnalyticsSink {
  record(event: ShopFeedEvent): void;
}
