import { formatMoney } from "../pricing/format-money.ts";
import type { Breakdown } from "./totals.ts";

/** One line: how the total came about. "$53.00 less 10%, free delivery, tax included." */
export function explain({
  applied,
  currency,
  delivery,
  memberSaving,
  open,
  program,
  tax,
}: Breakdown): string {
  const money = (amount: number) => formatMoney(amount, currency);
  const cuts = [
    ...(memberSaving > 0 ? [`${money(memberSaving)} with ${program}`] : []),
    ...applied.flatMap(({ voucher, amount }) => {
      if (voucher.kind === "free_delivery" || amount === 0) return [];
      return [voucher.kind === "percent" ? `${voucher.value}%` : money(amount)];
    }),
  ];
  const freed = applied
    .filter(({ voucher }) => voucher.kind === "free_delivery")
    .reduce((sum, { amount }) => sum + amount, 0);
  const parts = [cuts.length > 0 ? `${money(open)} less ${cuts.join(" and ")}` : money(open)];
  if (delivery !== undefined)
    parts.push(delivery - freed === 0 ? "free delivery" : `${money(delivery - freed)} delivery`);
  if (tax && tax.amount > 0) parts.push("tax included");
  return `${parts.join(", ")}.`;
}
