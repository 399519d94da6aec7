import type { Checkout, TotalLine } from "@shop-feed/contract/commerce";
import type { Money } from "@shop-feed/contract/feed";
import type { CheckoutName } from "@shop-feed/state";

/** The states of a checkout that are shown as an outcome; the rest are a review or nothing. */
const OUTCOMES = [
  "placing",
  "outcome_unknown",
  "reconciling",
  "placed",
  "price_changed",
  "declined",
  "out_of_stock",
  "buyer_action",
  "needs_link",
  "linking",
  "failed",
] as const satisfies readonly CheckoutName[];

export type OutcomeName = (typeof OUTCOMES)[number];

export function isOutcome(name: CheckoutName): name is OutcomeName {
  return (OUTCOMES as readonly CheckoutName[]).includes(name);
}

/** While an order may exist that nobody has told the shopper of, there is no way to leave. */
export function mustStay(name: CheckoutName): boolean {
  return name === "placing" || name === "outcome_unknown" || name === "reconciling";
}

export interface ComparedLine {
  readonly type: string;
  readonly label: string;
  readonly before?: Money | undefined;
  readonly after?: Money | undefined;
  readonly changed: boolean;
}

/**
 * The bill as it was and as it is, line by line in the new bill's order; lines that went are kept before the total.
 * Without the earlier bill (after a reload) only the totals are known.
 */
export function comparedLines(
  previous: Checkout | undefined,
  checkout: Checkout,
  before: Money,
): ComparedLine[] {
  const total = { type: "total", label: totalLabel(checkout), before, after: checkout.total, changed: true };
  if (!previous) return [total];
  const old = keyed(previous.totals);
  const now = keyed(checkout.totals);
  const here = [...now].map(([key, line]) => compare(line, old.get(key)?.amount, line.amount));
  const gone = [...old]
    .filter(([key]) => !now.has(key))
    .map(([, line]) => compare(line, line.amount, undefined));
  return [...here, ...gone, total];
}

/** All lines but the total, each under its type and its place among those of its type. */
function keyed(totals: readonly TotalLine[]): Map<string, TotalLine> {
  const seen = new Map<string, number>();
  return new Map(
    totals
      .filter(({ type }) => type !== "total")
      .map((line) => {
        const place = seen.get(line.type) ?? 0;
        seen.set(line.type, place + 1);
        return [`${line.type} ${place}`, line];
      }),
  );
}

function compare(
  { type, label }: TotalLine,
  before: Money | undefined,
  after: Money | undefined,
): ComparedLine {
  return { type, label, before, after, changed: before?.amount !== after?.amount };
}

function totalLabel({ totals }: Checkout): string {
  return totals.find(({ type }) => type === "total")?.label ?? "";
}
