import type { Trouble } from "../engines/engine.ts";

/** Where a clip stands on its way down its list of sources. */
export interface Recovery {
  /** Position in the list of sources. */
  readonly source: number;
  /** The decoder was restarted once for this source: a second time would go round in circles. */
  readonly repaired: boolean;
}

export const untried: Recovery = { source: 0, repaired: false };

export type RecoveryStep =
  | { readonly action: "repair" | "open"; readonly next: Recovery }
  | { readonly action: "give_up" };

/**
 * What to do about trouble: restart the decoder once if that may help, else the next source, else give up. Every step
 * goes down, so a clip costs at most two tries a source.
 */
export function recover(
  now: Recovery,
  trouble: Trouble["kind"],
  { sources, repairable }: { sources: number; repairable: boolean },
): RecoveryStep {
  if (trouble === "decode" && repairable && !now.repaired)
    return { action: "repair", next: { ...now, repaired: true } };
  const next = { source: now.source + 1, repaired: false };
  return next.source < sources ? { action: "open", next } : { action: "give_up" };
}
