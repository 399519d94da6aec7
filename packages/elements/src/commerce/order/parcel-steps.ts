import type { Order, Parcel, ParcelState } from "@shop-feed/contract/commerce";

export interface ParcelStep {
  readonly state: string;
  readonly when: "past" | "now" | "todo";
  readonly at?: string | undefined;
  readonly text?: string | undefined;
}

const WAY: readonly ParcelState[] = ["preparing", "shipped", "in_transit", "out_for_delivery", "delivered"];

/**
 * Where a parcel has been, where it is, and what is still to come: its own history, then the rest of the usual way. A
 * parcel that is delayed, lost or returned has left that way: nothing is promised.
 */
export function parcelSteps({ placedAt }: Pick<Order, "placedAt">, parcel: Parcel): ParcelStep[] {
  const history = parcel.history.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const last = history.at(-1);
  const been: ParcelStep[] = [
    ...(placedAt && history[0]?.state !== "placed"
      ? [{ state: "placed", when: "past" as const, at: placedAt }]
      : []),
    ...history.map((event) => ({ ...event, when: event === last ? ("now" as const) : ("past" as const) })),
  ];
  // A history that lags behind the state must not hide it.
  if (last?.state !== parcel.state) {
    const before = been.map((step) => ({ ...step, when: "past" as const }));
    before.push({ state: parcel.state, when: "past" });
    return [...asNow(before), ...ahead(parcel.state)];
  }
  return [...been, ...ahead(parcel.state)];
}

function asNow(steps: readonly ParcelStep[]): ParcelStep[] {
  return steps.map((step, index) => (index === steps.length - 1 ? { ...step, when: "now" } : step));
}

/** The end of the way; the stops between are said when they happen. */
function ahead(state: ParcelState): ParcelStep[] {
  const place = WAY.indexOf(state);
  if (place === -1 || state === "delivered") return [];
  const next: ParcelState[] = state === "preparing" ? ["shipped", "delivered"] : ["delivered"];
  return next.map((todo) => ({ state: todo, when: "todo" as const }));
}

/** Nothing more will move it. */
export function isSettled({ state, parcels }: Order): boolean {
  if (state === "canceled" || state === "returned" || state === "delivered") return true;
  return (
    parcels.length > 0 &&
    parcels.every((parcel) => parcel.state === "delivered" || parcel.state === "returned")
  );
}
