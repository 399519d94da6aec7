import type { Checkout } from "@shop-feed/contract/commerce";
import { aCheckout } from "@shop-feed/contract/fakes";
import { describe, expect, it } from "vitest";
import { messagePlace, reviewBlock } from "./review-block.ts";

const delivery = {
  methodId: "m",
  destinations: [],
  selectedDestinationId: "home",
  groups: [{ id: "g", lineItemIds: [], options: [], selectedOptionId: "standard" }],
};
const ready = (part: Partial<Checkout> = {}) =>
  aCheckout({ status: "ready_for_complete", messages: [], delivery, ...part });
const error = { type: "error", code: "x", content: "", disclosure: false } as const;

describe("what keeps an order from being placed", () => {
  const cases: { what: string; checkout: Checkout; updating?: boolean; is: string | undefined }[] = [
    { what: "nothing", checkout: ready(), is: undefined },
    {
      what: "a change under way, before all else",
      checkout: ready({ instruments: [] }),
      updating: true,
      is: "updating",
    },
    {
      what: "no address",
      checkout: ready({ delivery: { ...delivery, selectedDestinationId: undefined } }),
      is: "address",
    },
    {
      what: "no delivery option",
      checkout: ready({
        delivery: { ...delivery, groups: [{ ...delivery.groups[0]!, selectedOptionId: undefined }] },
      }),
      is: "delivery",
    },
    { what: "no way to pay", checkout: ready({ instruments: [] }), is: "payment" },
    { what: "an error of the shop", checkout: ready({ messages: [error] }), is: "message" },
    { what: "not a warning", checkout: ready({ messages: [{ ...error, type: "warning" }] }), is: undefined },
    { what: "a checkout that is not ready", checkout: ready({ status: "incomplete" }), is: "message" },
    {
      what: "not a missing delivery of goods that need none",
      checkout: ready({ delivery: undefined }),
      is: undefined,
    },
  ];
  for (const { what, checkout, updating = false, is } of cases)
    it(what, () => expect(reviewBlock(checkout, updating)).toBe(is));
});

describe("where a message stands", () => {
  const cases = [
    ["$.line_items[0].quantity", "lines"],
    ["$.fulfillment.methods[0].selected_destination_id", "address"],
    ["$.fulfillment.methods[0].groups[0].selected_option_id", "delivery"],
    ["$.buyer.email", "address"],
    ["$.payment.instruments[0]", "payment"],
    ["$.discounts.codes[1]", "vouchers"],
    ["$.totals", "total"],
    ["$.something.new", "top"],
    [undefined, "top"],
  ] as const;
  for (const [path, place] of cases)
    it(`${path} → ${place}`, () => expect(messagePlace({ ...error, path })).toBe(place));
});
