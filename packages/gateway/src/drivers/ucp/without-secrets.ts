import type { JsonObject } from "../shop-driver.ts";

/**
 * What of a checkout may reach a browser: not how the shop and the gateway agreed to talk, nor anything of an
 * instrument but its name. UCP forbids shops to echo credentials; this does not rely on it.
 */
export function withoutSecrets(checkout: JsonObject): JsonObject {
  const { ucp: _, signals: __, payment, ...rest } = checkout;
  const instruments = (payment as { instruments?: unknown } | undefined)?.instruments;
  if (!Array.isArray(instruments)) return rest;
  return {
    ...rest,
    payment: {
      instruments: (instruments as (JsonObject | null)[]).map((instrument) => ({
        id: instrument?.["id"],
        handler_id: instrument?.["handler_id"],
        type: instrument?.["type"],
        selected: instrument?.["selected"],
        display: instrument?.["display"],
      })),
    },
  };
}
