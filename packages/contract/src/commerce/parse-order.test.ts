import { describe, expect, it } from "vitest";
import fixture from "../../test/fixtures/order.json" with { type: "json" };
import { EXTENSION } from "./extension.ts";
import { parseOrder } from "./parse-order.ts";

const lines = [{ id: "li_1", quantity: 1 }];
const event = (id: string, type: string, hour: number, tracking?: string, line = "li_1") => ({
  id,
  type,
  occurred_at: `2026-11-20T${String(hour).padStart(2, "0")}:00:00Z`,
  line_items: [{ id: line, quantity: 1 }],
  ...(tracking && { tracking_number: tracking }),
});
const withEvents = (...events: object[]) => parseOrder({ ...fixture, fulfillment: { events } });

it("reads a plain UCP order", () => {
  const order = parseOrder(fixture);
  expect(order).toMatchObject({
    id: "or_1",
    label: "RM 114-2093-558",
    checkoutId: "co_7",
    state: "shipped",
    total: { amount: 6505, currency: "USD" },
    lines: [{ variantId: "sweatshirt-oat-m", quantity: 1, total: { amount: 5900 } }],
    destination: { street: "1420 W Larch St", country: "US" },
    attribution: { post: "p1", creator: "mina", tag: "t1" },
  });
  expect(order.parcels).toMatchObject([
    {
      id: "ev_1",
      state: "shipped",
      carrier: "Rivermart Logistics",
      trackingNumber: "RM1",
      lines,
      history: [{ state: "preparing" }, { state: "shipped" }],
    },
  ]);
});

it("reads our extension before the events", () => {
  const own = {
    placed_at: "2026-11-20T09:41:00Z",
    state: "delivered",
    arrives_by: "2026-11-21T21:00:00Z",
    paid_with: "Visa ending in 4242",
    parcels: [
      {
        id: "p1",
        state: "delivered",
        line_items: lines,
        tracking_url: "javascript:alert(1)",
        history: [{ state: "delivered", at: "2026-11-21T10:00:00Z", text: "At the door" }],
      },
    ],
  };
  const order = parseOrder({ ...fixture, [EXTENSION]: own, label: undefined });
  expect(order).toMatchObject({
    state: "delivered",
    label: "or_1",
    placedAt: own.placed_at,
    arrivesBy: own.arrives_by,
    paidWith: own.paid_with,
  });
  expect(order.parcels).toMatchObject([{ id: "p1", state: "delivered", history: [{ text: "At the door" }] }]);
  expect(order.parcels[0]?.trackingUrl).toBeUndefined();
});

describe("parcels out of events", () => {
  it("makes one parcel of one tracking number, in the order of time", () => {
    const order = withEvents(
      event("c", "delivered", 18, "A"),
      event("a", "processing", 10),
      event("b", "shipped", 12, "A"),
    );
    expect(order.parcels).toHaveLength(1);
    expect(order.parcels[0]?.history.map(({ state }) => state)).toEqual([
      "preparing",
      "shipped",
      "delivered",
    ]);
    expect(order.state).toBe("delivered");
  });

  it("keeps two parcels apart, and the order waits for the slower", () => {
    const order = withEvents(event("a", "delivered", 10, "A"), event("b", "shipped", 12, "B", "li_2"));
    expect(order.parcels.map(({ trackingNumber, state }) => [trackingNumber, state])).toEqual([
      ["A", "delivered"],
      ["B", "shipped"],
    ]);
    expect(order.state).toBe("shipped");
  });

  it.each([
    [[], "placed"],
    [[event("a", "processing", 10)], "preparing"],
    [[event("a", "canceled", 10)], "canceled"],
    [[event("a", "returned_to_sender", 10, "A")], "returned"],
    [[event("a", "a_new_word", 10, "A")], "shipped"],
  ])("%# is %s", (events, state) => expect(withEvents(...events).state).toBe(state));
});

it.each<[object, string]>([
  [{ totals: [] }, "$.totals: expected exactly one entry of type total"],
  [
    { line_items: [{ ...fixture.line_items[0], quantity: { total: 1 } }] },
    "$.line_items[0].quantity.fulfilled: expected a whole number",
  ],
  [
    { fulfillment: { events: [{ ...event("a", "shipped", 1), occurred_at: "soon" }] } },
    "$.fulfillment.events[0].occurred_at: expected an ISO 8601 time",
  ],
])("refuses %# with its place", (change, message) => {
  expect(() => parseOrder({ ...fixture, ...change })).toThrow(message);
});

it("says where in a list a bad order stands", () => {
  expect(() => parseOrder({}, "$.orders[3]")).toThrow("$.orders[3].id: expected an id");
});
