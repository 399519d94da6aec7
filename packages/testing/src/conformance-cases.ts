import { callCases } from "./cases/call-cases.ts";
import { catalogueCases } from "./cases/catalogue-cases.ts";
import { checkoutCases } from "./cases/checkout-cases.ts";
import { faultCases } from "./cases/fault-cases.ts";
import { linkCases } from "./cases/link-cases.ts";
import { orderCases } from "./cases/order-cases.ts";
import { placingCases } from "./cases/placing-cases.ts";
import { voucherCases } from "./cases/voucher-cases.ts";
import type { ConformanceCase } from "./conformance-case.ts";

/** Every case, in the order a shopper would meet them. */
export const conformanceCases: readonly ConformanceCase[] = [
  ...catalogueCases,
  ...linkCases,
  ...checkoutCases,
  ...voucherCases,
  ...placingCases,
  ...faultCases,
  ...orderCases,
  ...callCases,
];
