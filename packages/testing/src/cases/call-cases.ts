import { rejects, same } from "../check.ts";
import type { ConformanceCase } from "../conformance-case.ts";

export const callCases: readonly ConformanceCase[] = [
  {
    id: "aborted-before",
    title: "does not start what is aborted already",
    defect: "A closed sheet still asks, books or links",
    needs: [],
    async run({ adapter, ids }) {
      const signal = AbortSignal.abort();
      await rejects(adapter.products(ids.productIds, undefined, signal), ["aborted"], "products, aborted");
      await rejects(adapter.capabilities(signal), ["aborted"], "capabilities, aborted");
      await rejects(adapter.linkStatus(signal), ["aborted"], "linkStatus, aborted");
    },
  },
  {
    id: "aborted-under-way",
    title: "rejects as aborted when it is aborted under way",
    defect: "Late answers that overwrite newer ones, or an error message for closing a sheet",
    needs: ["slow_call"],
    async run(shopper) {
      await shopper.control("slowDown")();
      const stop = new AbortController();
      const call = shopper.adapter.products(shopper.ids.productIds, undefined, stop.signal);
      setTimeout(() => stop.abort(), 5);
      await rejects(call, ["aborted"], "products, aborted under way");
    },
  },
  {
    id: "aborted-is-forgotten",
    title: "works on after an aborted call",
    defect: "One closed sheet breaks the next",
    needs: [],
    async run({ adapter, ids }) {
      await adapter.products(ids.productIds, undefined, AbortSignal.abort()).catch(() => undefined);
      same(
        (await adapter.products(ids.productIds)).length,
        ids.productIds.length,
        "products after an aborted call",
      );
    },
  },
];
