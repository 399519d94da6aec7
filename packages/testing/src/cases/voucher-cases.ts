import type { Checkout, LineRequest, Voucher } from "@shop-feed/contract/commerce";
import { check, present, same } from "../check.ts";
import type { ConformanceCase } from "../conformance-case.ts";
import type { ConformanceVouchers } from "../conformance-subject.ts";
import type { Shopper } from "../shopper.ts";
import { checkTotals } from "./checkout-cases.ts";

function vouchersOf({ ids }: Shopper): ConformanceVouchers {
  return present(ids.vouchers, "ids.vouchers");
}

async function withCodes(
  shopper: Shopper,
  lines: readonly LineRequest[],
  voucherCodes: readonly string[],
): Promise<Checkout> {
  await shopper.arrive();
  return shopper.change(await shopper.review(lines), { voucherCodes });
}

function verdict({ vouchers }: Checkout, code: string): Voucher {
  return present(
    vouchers.find((voucher) => voucher.code === code),
    `the verdict on ${code}`,
  );
}

export const voucherCases: readonly ConformanceCase[] = [
  {
    id: "voucher-applied",
    title: "takes off what an applied voucher says",
    defect: "A voucher that is shown and not counted",
    needs: ["native_checkout", "vouchers"],
    async run(shopper) {
      const { code, lines } = vouchersOf(shopper).applies;
      const without = await withCodes(shopper, lines, []);
      const after = await shopper.change(without, { voucherCodes: [code] });
      const { state, amount } = verdict(after, code);
      same(state, "applied", "its state");
      const taken = present(amount, "its amount").amount;
      check(taken > 0, `it takes off ${taken}`);
      const lowered = after.totals.some((line) => line.amount.amount === -taken);
      check(lowered, `no line of the bill takes off ${taken}`);
      check(after.total.amount < without.total.amount, "the total is not lower");
      checkTotals(after.totals, after.total);
    },
  },
  {
    id: "voucher-cleared",
    title: "applies none when none is wanted",
    defect: "A voucher that one cannot save for later",
    needs: ["native_checkout", "vouchers"],
    async run(shopper) {
      const { code, lines } = vouchersOf(shopper).applies;
      const used = await withCodes(shopper, lines, [code]);
      const cleared = await shopper.change(used, { voucherCodes: [] });
      same(
        cleared.vouchers.filter(({ state }) => state === "applied").length,
        0,
        "applied vouchers after clearing",
      );
      check(cleared.total.amount > used.total.amount, "clearing did not change the total");
    },
  },
  {
    id: "voucher-kept",
    title: "keeps the chosen vouchers when something else changes",
    defect: "Choosing a card makes the order dearer",
    needs: ["native_checkout", "vouchers"],
    async run(shopper) {
      const { code, lines } = vouchersOf(shopper).applies;
      const used = await withCodes(shopper, lines, [code]);
      const after = await shopper.change(used, { instrumentId: shopper.request(used).instrumentId });
      same([verdict(after, code).state, after.total], ["applied", used.total], "the voucher and the total");
    },
  },
  {
    id: "voucher-expired",
    title: "says that a voucher has expired",
    defect: "A code that does nothing, and nobody says why",
    needs: ["native_checkout", "vouchers"],
    async run(shopper) {
      const { expired, applies } = vouchersOf(shopper);
      const without = await withCodes(shopper, applies.lines, []);
      const after = await shopper.change(without, { voucherCodes: [expired] });
      const { state, reason } = verdict(after, expired);
      same([state, reason], ["not_applied", "expired"], "its state and reason");
      same(after.total, without.total, "the total");
    },
  },
  {
    id: "voucher-below-minimum",
    title: "says how much is missing",
    defect: "Adding things one by one to find out when a voucher begins to count",
    needs: ["native_checkout", "vouchers"],
    async run(shopper) {
      const { code, lines } = vouchersOf(shopper).belowMinimum;
      const { state, reason, shortfall } = verdict(await withCodes(shopper, lines, [code]), code);
      same([state, reason], ["not_applied", "below_minimum"], "its state and reason");
      check(present(shortfall, "shortfall").amount > 0, "nothing is missing, and still it is not applied");
    },
  },
  {
    id: "voucher-unknown",
    title: "says that it does not know a code",
    defect: "A typing error that looks like an expired voucher, or like a success",
    needs: ["native_checkout", "vouchers"],
    async run(shopper) {
      const code = "NO-SUCH-CODE";
      const { state, reason } = verdict(
        await withCodes(shopper, vouchersOf(shopper).applies.lines, [code]),
        code,
      );
      same([state, reason], ["not_applied", "unknown_code"], "its state and reason");
    },
  },
  {
    id: "vouchers-listed",
    title: "lists its vouchers before there is a cart",
    defect: "Vouchers that one learns of after paying",
    needs: ["vouchers"],
    async run(shopper) {
      const { applies, expired } = vouchersOf(shopper);
      await shopper.arrive();
      const all = await shopper.adapter.vouchers();
      check(
        all.some(({ code }) => code === applies.code),
        `${applies.code} is not in the list`,
      );
      const old = all.find(({ code }) => code === expired);
      check(!old || old.state === "not_applied", `${expired} is listed as ${old?.state}`);
    },
  },
];
