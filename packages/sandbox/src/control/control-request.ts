import { type Fault, faultKinds } from "../faults/fault.ts";
import {
  choice,
  type Fields,
  integer,
  MalformedError,
  number,
  optional,
  present,
  text,
} from "../shop-file/fields.ts";
import type { PriceChange } from "../store/prices.ts";

export function readFault(body: Fields): Fault {
  return present({
    kind: choice(body["kind"], "$.kind", faultKinds),
    method: optional(body["method"], "$.method", text),
    path: pattern(body["path"], "$.path"),
    times: optional(body["times"], "$.times", (value, at) => integer(value, at, 1)) ?? 1,
    status: optional(body["status"], "$.status", (value, at) => integer(value, at, 400)),
    ms: optional(body["ms"], "$.ms", integer),
  }) as Fault;
}

/** Compiled once here, so that a wrong pattern is told to who sent it and not to the next customer. */
function pattern(value: unknown, path: string): string {
  const source = text(value, path);
  try {
    return RegExp(source).source;
  } catch {
    throw new MalformedError(path, "a regular expression");
  }
}

export function readPriceChange(body: Fields): PriceChange {
  const change: PriceChange = {};
  if (body["price"] !== undefined) change.price = integer(body["price"], "$.price");
  for (const name of ["list_price", "member_price"] as const) {
    const value = body[name];
    if (value !== undefined) change[name] = value === null ? null : integer(value, `$.${name}`);
  }
  return change;
}

/** Milliseconds. */
export function readAdvance(body: Fields): number {
  const part = (name: string, unit: number) => (optional(body[name], `$.${name}`, number) ?? 0) * unit;
  return (
    part("seconds", 1000) + part("minutes", 60_000) + part("hours", 3_600_000) + part("days", 86_400_000)
  );
}

/** States that no timetable brings by itself. */
const mishaps = ["delayed", "lost", "returned"] as const;

export function readMishap(body: Fields) {
  return {
    order: text(body["order"], "$.order"),
    parcel: optional(body["parcel"], "$.parcel", text),
    state: choice(body["state"], "$.state", mishaps),
  };
}
