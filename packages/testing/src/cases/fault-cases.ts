import { check, present, same } from "../check.ts";
import type { ConformanceCase } from "../conformance-case.ts";
import { placed } from "../shopper.ts";

export const faultCases: readonly ConformanceCase[] = [
  {
    id: "price-changed",
    title: "asks again when the price changed after the review, with both totals",
    defect: "Agreed to one amount, charged another",
    needs: ["native_checkout", "orders", "set_price"],
    async run(shopper) {
      await shopper.arrive();
      const checkout = await shopper.review();
      const price = present(checkout.lines[0], "a line").total.amount;
      await shopper.control("setPrice")(shopper.ids.variantId, price + 200);
      const outcome = await shopper.place(checkout);
      check(outcome.state === "price_changed", `the outcome is ${outcome.state}, expected price_changed`);
      same(outcome.before, checkout.total, "the total before");
      check(outcome.checkout.total.amount > checkout.total.amount, "the new total is not higher");
      same((await shopper.orders()).length, 0, "orders after a changed price");
      const order = await shopper.order(outcome.checkout);
      same(order.total, outcome.checkout.total, "the total of the order after agreeing again");
    },
  },
  {
    id: "expected-total-checked",
    title: "orders nothing at a total that is not the shop's",
    defect: "A page that shows the wrong total makes people pay another",
    needs: ["native_checkout", "orders"],
    async run(shopper) {
      await shopper.arrive();
      const checkout = await shopper.review();
      const expectedTotal = { ...checkout.total, amount: checkout.total.amount - 1 };
      const outcome = await shopper.place(checkout, { expectedTotal });
      check(outcome.state === "price_changed", `the outcome is ${outcome.state}, expected price_changed`);
      same([outcome.before, outcome.checkout.total], [expectedTotal, checkout.total], "both totals");
      same((await shopper.orders()).length, 0, "orders at a wrong total");
    },
  },
  {
    id: "sold-out-before-order",
    title: "says what was sold out between review and order",
    defect: "Paid for something that nobody has",
    needs: ["native_checkout", "orders", "set_stock"],
    async run(shopper) {
      await shopper.arrive();
      const checkout = await shopper.review();
      await shopper.control("setStock")(shopper.ids.variantId, 0);
      const outcome = await shopper.place(checkout);
      check(outcome.state === "out_of_stock", `the outcome is ${outcome.state}, expected out_of_stock`);
      same(outcome.variantIds, [shopper.ids.variantId], "the variants that are sold out");
      same((await shopper.orders()).length, 0, "orders of what is sold out");
    },
  },
  {
    id: "stock-decreases",
    title: "sells the last one once",
    defect: "The last one is sold to everybody",
    needs: ["native_checkout", "set_stock"],
    async run(shopper) {
      const [productId] = shopper.ids.productIds;
      const { variantId } = shopper.ids;
      await shopper.arrive();
      await shopper.control("setStock")(variantId, 1);
      const [first, second] = [await shopper.review(), await shopper.review()];
      await shopper.order(first);
      same((await shopper.place(second)).state, "out_of_stock", "the outcome for whoever comes second");
      same(
        (await shopper.offer(productId, variantId)).availability,
        "out_of_stock",
        "its availability afterwards",
      );
    },
  },
  {
    id: "sold-out-not-checked-out",
    title: "says before the review that something is sold out",
    defect: "An address and a card given for nothing",
    needs: ["native_checkout", "set_stock"],
    async run(shopper) {
      await shopper.arrive();
      const { variantId } = shopper.ids;
      await shopper.control("setStock")(variantId, 0);
      const answer = await shopper.adapter
        .createCheckout({ lines: [{ variantId, quantity: 1 }] })
        .catch((error: unknown) => error as { code?: string });
      const told = "messages" in answer ? answer.messages.map(({ code }) => code) : [answer.code];
      check(
        told.includes("out_of_stock"),
        `the checkout of something sold out says ${told.join(", ") || "nothing"}`,
      );
    },
  },
  {
    id: "declined-then-paid",
    title: "makes one order when a declined card is followed by a good one",
    defect: "Declined, and stuck; or tried again, and ordered twice",
    needs: ["native_checkout", "orders", "declined_instrument"],
    async run(shopper) {
      await shopper.arrive();
      const checkout = await shopper.review();
      const { instrumentId } = shopper.request(checkout);
      const bad = present(shopper.ids.declinedInstrumentId, "ids.declinedInstrumentId");
      const outcome = await shopper.place(checkout, { instrumentId: bad });
      check(outcome.state === "declined", `the outcome is ${outcome.state}, expected declined`);
      same((await shopper.orders()).length, 0, "orders after a decline");
      const order = placed(await shopper.place(outcome.checkout, { instrumentId }));
      same(
        (await shopper.orders()).map(({ id }) => id),
        [order.id],
        "orders after paying otherwise",
      );
    },
  },
  {
    id: "answer-lost",
    title: "finds the order again when the answer was lost",
    defect: "The connection drops, the shopper tries again, and two parcels come",
    needs: ["native_checkout", "orders", "drop_after_placing"],
    async run(shopper) {
      await shopper.arrive();
      const checkout = await shopper.review();
      const request = shopper.request(checkout);
      await shopper.control("dropAfterPlacing")();
      const first = await shopper.adapter.place(request);
      check(
        first.state === "unknown" || first.state === "placed",
        `the outcome is ${first.state}, expected unknown or placed`,
      );
      const found = placed(await shopper.adapter.placement(request.placementId));
      same(placed(await shopper.adapter.place(request)).id, found.id, "the order when placed again");
      same(
        (await shopper.orders()).map(({ id }) => id),
        [found.id],
        "orders after a lost answer",
      );
    },
  },
];
