import type { Money } from "./money.ts";
import { integer, malformed, object, type Read } from "./read.ts";

const currency: Read<string> = (value, path) => {
  if (typeof value !== "string" || !/^[A-Z]{3}$/.test(value))
    throw malformed(path, "an ISO 4217 code such as USD", value);
  return value;
};

/** `{ amount, currency }` in minor units, not negative. */
export const readMoney: Read<Money> = object<Money>({ amount: integer(0), currency });

export { currency as readCurrency };
