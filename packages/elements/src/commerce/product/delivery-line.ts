import type { DeliveryPromise } from "@shop-feed/contract/commerce";
import type { Money } from "@shop-feed/contract/feed";

export type DeliveryLine =
  | {
      readonly kind: "estimate";
      readonly minDays: number;
      readonly maxDays: number;
      readonly price?: Money | undefined;
      /** The date is the account's to give, and no account is linked. */
      readonly exactOnceLinked: boolean;
    }
  | {
      readonly kind: "promise";
      /** The day it is there at the latest. */
      readonly by: string;
      /** When it may come earlier than that. */
      readonly from?: string | undefined;
      readonly price?: Money | undefined;
      readonly destination?: string | undefined;
    }
  | { readonly kind: "undeliverable"; readonly destination?: string | undefined };

/** What to say of delivery at `now` (epoch milliseconds). Undefined: nothing that would still be true. */
export function deliveryLine(
  delivery: DeliveryPromise | undefined,
  now: number,
  exactOnceLinked: boolean,
): DeliveryLine | undefined {
  if (!delivery || isOver(delivery.expiresAt, now)) return undefined;
  const { kind, minDays, maxDays, earliest, latest, price, destination } = delivery;
  if (kind === "undeliverable") return { kind, destination };
  if (kind === "promise") {
    const by = latest ?? earliest;
    return by === undefined || isOver(by, now)
      ? undefined
      : { kind, by, from: latest ? earliest : undefined, price, destination };
  }
  const max = maxDays ?? minDays;
  if (max === undefined) return undefined;
  return { kind, minDays: minDays ?? max, maxDays: max, price, exactOnceLinked };
}

function isOver(time: string | undefined, now: number): boolean {
  return time !== undefined && Date.parse(time) <= now;
}
