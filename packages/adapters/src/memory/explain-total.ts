import { formatMoney, type Money } from "@shop-feed/contract/feed";

export interface TotalFacts {
  readonly goods: Money;
  /** Whose members pay less, when this shopper does. */
  readonly memberProgram: string | undefined;
  readonly applied: readonly {
    readonly kind: "percent" | "amount" | "free_delivery";
    readonly percent: number;
    readonly amount: Money;
  }[];
  /** What is left of it after vouchers; undefined: not known yet. */
  readonly delivery: Money | undefined;
  readonly taxed: boolean;
  readonly locale: string | undefined;
}

/** One line: how the total came about, e.g. "$53.00 less 10%, free delivery, tax included." */
export function explainTotal({
  goods,
  memberProgram,
  applied,
  delivery,
  taxed,
  locale = "en-US",
}: TotalFacts): string {
  const say = (money: Money): string => formatMoney(money, locale);
  const reductions = applied.flatMap(({ kind, percent, amount }) =>
    kind === "free_delivery" ? [] : [kind === "percent" ? `${percent}%` : say(amount)],
  );
  const price = memberProgram ? `${say(goods)} at the ${memberProgram} price` : say(goods);
  const parts = [reductions.length > 0 ? `${price} less ${reductions.join(" and ")}` : price];
  if (delivery) parts.push(delivery.amount === 0 ? "free delivery" : `${say(delivery)} delivery`);
  if (taxed) parts.push("tax included");
  return `${parts.join(", ")}.`;
}
