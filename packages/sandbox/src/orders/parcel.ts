import type { PricedLine } from "../checkout/priced-line.ts";

export type ParcelState =
  | "preparing"
  | "shipped"
  | "in_transit"
  | "out_for_delivery"
  | "delivered"
  | "delayed"
  | "lost"
  | "returned";

/** A parcel and when, in simulated time, it reaches each state. */
export interface Parcel {
  id: string;
  shipper: string;
  carrier: string;
  trackingNumber: string;
  expectedAt: string;
  lines: { id: string; quantity: number }[];
  steps: Step[];
}

export interface Step {
  state: ParcelState;
  at: string;
  text: string;
}

/** When each state is reached, as a part of the time from placing to the promised hour; delivery is a little early. */
const course: [ParcelState, number, (shipper: string, carrier: string, city: string) => string][] = [
  ["preparing", 0.02, (shipper) => `${shipper} is packing it`],
  ["shipped", 0.25, (_, carrier) => `Handed to ${carrier}`],
  ["in_transit", 0.45, (_, carrier) => `On its way with ${carrier}`],
  ["out_for_delivery", 0.8, (_, __, city) => (city ? `${city} depot` : "With the driver")],
  ["delivered", 0.95, () => "Delivered"],
];

export function timetable(
  placed: number,
  expected: number,
  shipper: string,
  carrier: string,
  city: string,
): Step[] {
  return course.map(([state, part, say]) => ({
    state,
    at: new Date(placed + Math.floor((expected - placed) * part)).toISOString(),
    text: say(shipper, carrier, city),
  }));
}

/** One parcel per shipper: the shop itself for what it ships, each other seller for its own. */
export function groupByShipper(
  lines: readonly PricedLine[],
  sellerName: (line: PricedLine) => string,
): Map<string, PricedLine[]> {
  const groups = new Map<string, PricedLine[]>();
  for (const line of lines) {
    const shipper = line.product.shipped_by ?? sellerName(line);
    groups.set(shipper, [...(groups.get(shipper) ?? []), line]);
  }
  return groups;
}

/** The steps already taken by now, oldest first. */
export function stepsTaken(parcel: Parcel, now: number): Step[] {
  return parcel.steps.filter((step) => Date.parse(step.at) <= now);
}

export function stateOf(parcel: Parcel, now: number): ParcelState {
  return stepsTaken(parcel, now).at(-1)?.state ?? "preparing";
}

const mishapTexts = {
  delayed: "Later than planned",
  lost: "Lost on the way",
  returned: "Back at the sender",
};

/** What no timetable plans: from now on the parcel is in this state, and what was still to come does not happen. */
export function interrupt(parcel: Parcel, state: keyof typeof mishapTexts, now: number): Parcel {
  const step = { state, at: new Date(now).toISOString(), text: mishapTexts[state] };
  return { ...parcel, steps: [...stepsTaken(parcel, now), step] };
}
