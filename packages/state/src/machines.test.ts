import { describe, expect, it } from "vitest";
import { CHECKOUT_TABLE, type CheckoutEvent, type CheckoutName, nextCheckout } from "./checkout-machine.ts";
import { LINK_TABLE, nextLink } from "./link-machine.ts";
import { IllegalMove, type TransitionTable } from "./machine.ts";

const machines: {
  name: string;
  table: TransitionTable<string, string>;
  next: (from: never, event: never) => string;
}[] = [
  { name: "checkout", table: CHECKOUT_TABLE, next: nextCheckout },
  { name: "link", table: LINK_TABLE, next: nextLink },
];

describe.each(machines)("the $name machine", ({ table, next }) => {
  const states = Object.keys(table);
  const events = [...new Set(states.flatMap((state) => Object.keys(table[state] ?? {})))];
  const every = states.flatMap((state) =>
    events.map((event) => ({ state, event, to: table[state]?.[event] })),
  );

  it.each(every)("$state on $event goes to $to, or is refused", ({ state, event, to }) => {
    const move = () => next(state as never, event as never);
    if (to) expect(move()).toBe(to);
    else expect(move).toThrow(IllegalMove);
  });

  it("leads only to states it has", () => {
    for (const { to } of every) if (to) expect(states).toContain(to);
  });
});

describe("the checkout machine", () => {
  const undecided: CheckoutName[] = ["placing", "outcome_unknown", "reconciling"];
  const away: CheckoutEvent[] = ["close", "back", "open", "prepare", "review", "place"];
  it.each(undecided.flatMap((state) => away.map((event) => ({ state, event }))))(
    "does not leave $state by $event: an order may exist",
    ({ state, event }) => {
      expect(() => nextCheckout(state, event)).toThrow(`"${event}" is not a move from "${state}"`);
    },
  );

  it("places only from a review the shopper has seen", () => {
    const from = (Object.keys(CHECKOUT_TABLE) as CheckoutName[]).filter(
      (state) => CHECKOUT_TABLE[state].place,
    );
    expect(from).toEqual(["reviewing", "price_changed", "declined"]);
  });
});
