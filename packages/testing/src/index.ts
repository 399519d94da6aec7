// Running the suite
export { describeCommerceAdapter, type Runner, runConformanceCase } from "./describe-commerce-adapter.ts";
export type {
  ConformanceControl,
  ConformanceIds,
  ConformanceSetup,
  ConformanceSubject,
  ConformanceVouchers,
} from "./conformance-subject.ts";

// What it checks
export type { ConformanceCase, ConformanceNeed } from "./conformance-case.ts";
export { conformanceCases } from "./conformance-cases.ts";
export { Shopper } from "./shopper.ts";
