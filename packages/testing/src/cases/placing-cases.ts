import { check, present, rejects, same } from "../check.ts";
import type { ConformanceCase } from "../conformance-case.ts";
import { ATTRIBUTION, placed } from "../shopper.ts";
import { checkTotals } from "./checkout-cases.ts";

export const placingCases: readonly ConformanceCase[] = [
  {
    id: "placed-as-reviewed",
    title: "orders what was reviewed, at the total that was reviewed",
    defect: "A confirmation that differs from what was agreed to",
    needs: ["native_checkout"],
    async run(shopper) {
      await shopper.arrive();
      const checkout = await shopper.review([{ variantId: shopper.ids.variantId, quantity: 2 }]);
      const order = await shopper.order(checkout);
      same([order.total, order.checkoutId], [checkout.total, checkout.id], "total and checkout of the order");
      same(
        order.lines.map(({ variantId, quantity }) => [variantId, quantity]),
        [[shopper.ids.variantId, 2]],
        "its lines",
      );
      checkTotals(order.totals, order.total);
      check(order.label.trim(), "the order has no number to read out");
    },
  },
  {
    id: "checkout-becomes-order",
    title: "shows a placed checkout as completed, with its order",
    defect: "A tab that still offers to place what has been placed",
    needs: ["native_checkout"],
    async run(shopper) {
      await shopper.arrive();
      const checkout = await shopper.review();
      const order = await shopper.order(checkout);
      const after = await shopper.adapter.getCheckout(checkout.id);
      same([after.status, after.orderId], ["completed", order.id], "status and orderId of the checkout");
    },
  },
  {
    id: "attribution-carried",
    title: "carries the attribution from the checkout to the order",
    defect: "The creator whose post sold it is not paid",
    needs: ["native_checkout", "orders"],
    async run(shopper) {
      await shopper.arrive();
      const { id } = await shopper.order();
      same((await shopper.adapter.getOrder(id)).attribution, ATTRIBUTION, "the attribution of the order");
    },
  },
  {
    id: "placed-twice-at-once",
    title: "makes one order of two placings at the same time",
    defect: "A double tap that is paid twice",
    needs: ["native_checkout", "orders"],
    async run(shopper) {
      await shopper.arrive();
      const request = shopper.request(await shopper.review());
      const outcomes = await Promise.all([shopper.adapter.place(request), shopper.adapter.place(request)]);
      const known = outcomes.filter(({ state }) => state !== "unknown").map((outcome) => placed(outcome).id);
      check(known.length > 0, "both placings ended unknown");
      same(new Set(known).size, 1, "different orders of one review");
      same((await shopper.orders()).length, 1, "orders after a double tap");
    },
  },
  {
    id: "placed-again-later",
    title: "gives the same order when the same review is placed again",
    defect: "An impatient second try that is paid twice",
    needs: ["native_checkout", "orders"],
    async run(shopper) {
      await shopper.arrive();
      const request = shopper.request(await shopper.review());
      const first = placed(await shopper.adapter.place(request));
      same(placed(await shopper.adapter.place(request)).id, first.id, "the order of the second try");
      same((await shopper.orders()).length, 1, "orders of one review");
    },
  },
  {
    id: "placed-again-after-reload",
    title: "gives the same order after a reload",
    defect: "Reload, try again, paid twice",
    needs: ["native_checkout", "orders", "reload"],
    async run(shopper) {
      await shopper.arrive();
      const request = shopper.request(await shopper.review());
      const first = placed(await shopper.adapter.place(request));
      await shopper.reload();
      same(placed(await shopper.adapter.place(request)).id, first.id, "the order after a reload");
      same(
        placed(await shopper.adapter.placement(request.placementId)).id,
        first.id,
        "the placement after a reload",
      );
      same(
        (await shopper.orders()).map(({ id }) => id),
        [first.id],
        "orders after a reload",
      );
    },
  },
  {
    id: "two-reviews-two-orders",
    title: "makes two orders of two reviews",
    defect: "Buying the same thing again is silently swallowed",
    needs: ["native_checkout", "orders"],
    async run(shopper) {
      await shopper.arrive();
      const first = await shopper.order(await shopper.review());
      const second = await shopper.order(await shopper.review());
      check(first.id !== second.id, "two reviews became one order");
      same((await shopper.orders()).length, 2, "orders of two reviews");
    },
  },
  {
    id: "placement-of-another-review",
    title: "does not place a checkout under another review's name",
    defect: "A mix-up of two tabs pays for the wrong cart",
    needs: ["native_checkout", "orders"],
    async run(shopper) {
      await shopper.arrive();
      const [first, second] = [await shopper.review(), await shopper.review()];
      const placementId = present(second.placementId, "placementId");
      await rejects(
        shopper.place(first, { placementId }),
        ["conflict"],
        "placing under another review's name",
      );
      same((await shopper.orders()).length, 0, "orders after the mix-up");
    },
  },
  {
    id: "placement-not-sent",
    title: "says of a review that was never placed that it was not",
    defect: "Order placed, says the page, and no parcel ever comes",
    needs: ["native_checkout"],
    async run(shopper) {
      await shopper.arrive();
      const { placementId } = await shopper.review();
      const outcome = await shopper.adapter.placement(present(placementId, "placementId"));
      check(outcome.state !== "placed", "a review that was never placed is called placed");
      await rejects(
        shopper.adapter.placement("00000000-0000-4000-8000-000000000000"),
        ["not_found"],
        "an unknown placement",
      );
    },
  },
  {
    id: "unknown-instrument",
    title: "orders nothing on a way to pay that is not there",
    defect: "An order that nobody can charge",
    needs: ["native_checkout", "orders"],
    async run(shopper) {
      await shopper.arrive();
      const outcome = await shopper
        .place(await shopper.review(), { instrumentId: "no-such-card" })
        .catch((error: unknown) => error as { state?: string });
      check(outcome.state !== "placed", "an unknown card was charged");
      same((await shopper.orders()).length, 0, "orders on an unknown card");
    },
  },
];
