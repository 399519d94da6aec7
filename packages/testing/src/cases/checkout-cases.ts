import type { Checkout, TotalLine } from "@shop-feed/contract/commerce";
import { check, present, rejects, same } from "../check.ts";
import type { ConformanceCase } from "../conformance-case.ts";

/** One total, and it is what the other lines come to. */
export function checkTotals(totals: readonly TotalLine[], total: Checkout["total"]): void {
  const sums = totals.filter(({ type }) => type === "total");
  same(sums.length, 1, "entries of type total");
  same(sums[0]?.amount, total, "the total line");
  const rest = totals
    .filter(({ type }) => type !== "total")
    .reduce((sum, { amount }) => sum + amount.amount, 0);
  same(rest, total.amount, "the sum of the other lines");
  for (const { amount, label } of totals) {
    check(Number.isSafeInteger(amount.amount), `${label} is ${amount.amount}, not whole minor units`);
    same(amount.currency, total.currency, `the currency of ${label}`);
  }
}

function asked({ lines }: Checkout): string[] {
  return lines.map(({ variantId, quantity }) => `${quantity} ${variantId}`).toSorted();
}

export const checkoutCases: readonly ConformanceCase[] = [
  {
    id: "checkout-holds-lines",
    title: "holds exactly what was asked for",
    defect: "Buying something else, or more of it",
    needs: ["native_checkout"],
    async run(shopper) {
      await shopper.arrive();
      const { variantId, otherVariantId } = shopper.ids;
      const checkout = await shopper.review([
        { variantId, quantity: 2 },
        { variantId: otherVariantId, quantity: 1 },
      ]);
      same(asked(checkout), [`2 ${variantId}`, `1 ${otherVariantId}`].toSorted(), "the lines");
    },
  },
  {
    id: "checkout-totals-add-up",
    title: "has one total, which is the sum of the other lines",
    defect: "A bill that does not add up, or two figures called total",
    needs: ["native_checkout"],
    async run(shopper) {
      await shopper.arrive();
      const { variantId, otherVariantId } = shopper.ids;
      const checkout = await shopper.review([
        { variantId, quantity: 3 },
        { variantId: otherVariantId, quantity: 1 },
      ]);
      checkTotals(checkout.totals, checkout.total);
      check(
        checkout.totals.some(({ type }) => type === "subtotal"),
        "there is no subtotal",
      );
    },
  },
  {
    id: "checkout-names-placement",
    title: "names its review, and keeps the name while it is reviewed",
    defect: "Nothing by which two tabs could know that they place the same order",
    needs: ["native_checkout"],
    async run(shopper) {
      await shopper.arrive();
      const checkout = await shopper.review();
      const name = present(checkout.placementId, "placementId");
      same(
        (await shopper.adapter.getCheckout(checkout.id)).placementId,
        name,
        "the placementId when read again",
      );
      const other = await shopper.review();
      check(other.placementId !== name, "two reviews have the same placementId");
    },
  },
  {
    id: "checkout-read-again",
    title: "reads the same when it is read again",
    defect: "A reload in the middle of the review changes what is bought",
    needs: ["native_checkout"],
    async run(shopper) {
      await shopper.arrive();
      const checkout = await shopper.review();
      const again = await shopper.adapter.getCheckout(checkout.id);
      same(
        [again.total, asked(again), again.status],
        [checkout.total, asked(checkout), checkout.status],
        "read again",
      );
    },
  },
  {
    id: "update-quantity",
    title: "bills a changed quantity",
    defect: "Two in the cart, one on the bill",
    needs: ["native_checkout"],
    async run(shopper) {
      await shopper.arrive();
      const one = await shopper.review();
      const two = await shopper.change(one, { lines: [{ variantId: shopper.ids.variantId, quantity: 2 }] });
      same(asked(two), [`2 ${shopper.ids.variantId}`], "the lines after the change");
      check(two.total.amount > one.total.amount, `two cost ${two.total.amount}, one ${one.total.amount}`);
      checkTotals(two.totals, two.total);
    },
  },
  {
    id: "update-keeps-the-rest",
    title: "keeps what a change leaves out",
    defect: "Choosing another card empties the address, or the cart",
    needs: ["native_checkout"],
    async run(shopper) {
      await shopper.arrive();
      const before = await shopper.review([{ variantId: shopper.ids.variantId, quantity: 2 }]);
      const group = present(before.delivery?.groups[0], "a delivery group");
      const option = present(group.options.at(-1), "a delivery option");
      const chosen = await shopper.change(before, { deliveryOptions: { [group.id]: option.id } });
      const instrumentId = present(chosen.instruments.at(-1), "an instrument").id;
      const after = await shopper.change(chosen, { instrumentId });
      same(asked(after), asked(before), "the lines after choosing how to pay");
      same(after.delivery?.selectedDestinationId, before.delivery?.selectedDestinationId, "the address");
      same(after.delivery?.groups[0]?.selectedOptionId, option.id, "the delivery option");
      same(after.instruments.find(({ selected }) => selected)?.id, instrumentId, "the selected instrument");
      same(after.total, chosen.total, "the total after choosing how to pay");
    },
  },
  {
    id: "delivery-option-priced",
    title: "bills the delivery option that was chosen",
    defect: "Express chosen, standard billed, or the other way round",
    needs: ["native_checkout"],
    async run(shopper) {
      await shopper.arrive();
      const checkout = await shopper.review();
      const group = present(checkout.delivery?.groups[0], "a delivery group");
      for (const option of group.options) {
        const after = await shopper.change(checkout, { deliveryOptions: { [group.id]: option.id } });
        const billed = after.totals
          .filter(({ type }) => type === "fulfillment")
          .reduce((sum, { amount }) => sum + amount.amount, 0);
        same(billed, option.price.amount, `the delivery billed for ${option.title}`);
        checkTotals(after.totals, after.total);
      }
    },
  },
  {
    id: "checkout-unknown",
    title: "knows only its own checkouts",
    defect: "A guessed id opens someone else's address and bill",
    needs: ["native_checkout"],
    async run(shopper) {
      await shopper.arrive();
      await shopper.review();
      const { adapter } = shopper;
      await rejects(adapter.getCheckout("no-such-checkout"), ["not_found"], "reading an unknown checkout");
      await rejects(
        adapter.updateCheckout("no-such-checkout", { voucherCodes: [] }),
        ["not_found"],
        "changing one",
      );
    },
  },
  {
    id: "checkout-unknown-variant",
    title: "refuses what the shop does not have",
    defect: "An empty order, or one for something else",
    needs: ["native_checkout"],
    async run(shopper) {
      await shopper.arrive();
      const lines = [{ variantId: "no-such-variant", quantity: 1 }];
      await rejects(
        shopper.adapter.createCheckout({ lines }),
        ["not_found"],
        "a checkout of an unknown variant",
      );
    },
  },
  {
    id: "handoff-not-checked-out",
    title: "refuses to check out what is sold elsewhere only, or says where to go on",
    defect: "A review that can never be placed",
    needs: ["native_checkout", "handoff"],
    async run(shopper) {
      await shopper.arrive();
      const { variantId } = present(shopper.ids.handoff, "ids.handoff");
      const answer = await shopper.adapter
        .createCheckout({ lines: [{ variantId, quantity: 1 }] })
        .catch((error: unknown) => error as { code?: string });
      if ("id" in answer)
        check(
          answer.status === "requires_escalation" && answer.continueUrl,
          `a hand-off's checkout is ${answer.status}, to go on at ${answer.continueUrl ?? "nowhere"}`,
        );
      else same(answer.code, "unsupported", "the refusal");
    },
  },
  {
    id: "cancel-ends-it",
    title: "orders nothing from a cancelled checkout",
    defect: "Closed, and ordered after all",
    needs: ["native_checkout", "orders"],
    async run(shopper) {
      await shopper.arrive();
      const checkout = await shopper.review();
      await shopper.adapter.cancelCheckout(checkout.id);
      const outcome = await shopper.place(checkout).catch((error: unknown) => error as { state?: string });
      check(outcome.state !== "placed", "a cancelled checkout was placed");
      same((await shopper.orders()).length, 0, "orders after cancelling");
    },
  },
];
