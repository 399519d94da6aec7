import type { Capabilities } from "@shop-feed/contract/commerce";
import { check } from "./check.ts";
import type { ConformanceCase, ConformanceNeed } from "./conformance-case.ts";

const CLAIMS: readonly (readonly [ConformanceNeed, (capabilities: Capabilities) => boolean])[] = [
  ["link", ({ link }) => link],
  ["member_pricing", ({ memberPricing }) => memberPricing],
  ["delivery_promise", ({ deliveryPromise }) => deliveryPromise],
  ["vouchers", ({ vouchers }) => vouchers],
  ["sellers", ({ sellers }) => sellers],
  ["orders", ({ orders }) => orders],
  ["native_checkout", ({ checkout }) => checkout === "native"],
];

/** What the adapter claims must be what the suite is told to test: else a capability goes untested, or a test is in vain. */
export function honestyCase(provides: readonly ConformanceNeed[]): ConformanceCase {
  return {
    id: "capabilities-honest",
    title: "claims what it is tested for, and is tested for what it claims",
    defect: "A button for something the shop cannot do, or a capability that nobody has tested",
    needs: [],
    async run({ adapter }) {
      const capabilities = await adapter.capabilities();
      for (const [need, claims] of CLAIMS)
        check(
          claims(capabilities) === provides.includes(need),
          `capabilities ${claims(capabilities) ? "claim" : "do not claim"} ${need}, but provides ${provides.includes(need) ? "names" : "does not name"} it`,
        );
    },
  };
}
