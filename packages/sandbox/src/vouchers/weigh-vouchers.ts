import type { Voucher } from "../shop-file/shop-file.ts";
import { applyVouchers, type Applied } from "./apply-vouchers.ts";
import type { Basket } from "./basket.ts";
import { obstacle, type Obstacle } from "./obstacle.ts";

/** One voucher's fate in one basket. */
export interface Verdict extends Partial<Obstacle> {
  code: string;
  voucher: Voucher | undefined;
  state: "applied" | "available" | "not_applied";
  /** Taken off when applied; minor units. */
  amount?: number;
}

export interface Weighed {
  applied: Applied[];
  verdicts: Verdict[];
  /** The codes that were asked for and refused, in the order asked; `position` is their place in that list. */
  rejected: {
    position: number;
    code: string;
    reason: Obstacle["reason"] | "already_applied";
    shortfall?: number;
  }[];
}

/** The shop combines at most this many. */
const most = 2;

/**
 * Decides which vouchers a basket gets. Without `codes` the shop picks the best one or two itself; with codes, exactly
 * those that hold, in the order given, and no others (an empty list: none). Every voucher of the shop is reported.
 */
export function weighVouchers(
  vouchers: readonly Voucher[],
  basket: Basket,
  codes: readonly string[] | undefined,
): Weighed {
  const obstacles = new Map(vouchers.map((voucher) => [voucher, obstacle(voucher, basket)]));
  const usable = vouchers.filter((voucher) => obstacles.get(voucher) === undefined);
  const chosen = codes === undefined ? best(usable, basket) : [];
  const rejected: Weighed["rejected"] = [];
  codes?.forEach((code, position) => {
    const voucher = vouchers.find((candidate) => candidate.code.toUpperCase() === code.toUpperCase());
    const reason = voucher
      ? refusedBeside(voucher, chosen, obstacles.get(voucher))
      : { reason: "unknown_code" as const };
    if (reason) rejected.push({ position, code, ...reason });
    else if (voucher) chosen.push(voucher);
  });
  const applied = applyVouchers(chosen, basket).filter(
    (entry) => entry.amount > 0 || entry.voucher.kind === "free_delivery",
  );
  const verdicts = vouchers.map((voucher) =>
    verdict(voucher, applied, obstacles.get(voucher), codes, rejected),
  );
  const unknown = rejected.filter(({ reason }) => reason === "unknown_code");
  return {
    applied,
    rejected,
    verdicts: [
      ...verdicts,
      ...unknown.map(({ code }) => ({
        code,
        voucher: undefined,
        state: "not_applied" as const,
        reason: "unknown_code" as const,
      })),
    ],
  };
}

function refusedBeside(voucher: Voucher, chosen: Voucher[], own: Obstacle | undefined) {
  if (chosen.includes(voucher)) return { reason: "already_applied" as const };
  if (own) return own;
  const alone = chosen.length === 0;
  if (!alone && (!voucher.combinable || chosen.length >= most || chosen.some((other) => !other.combinable)))
    return { reason: "not_combinable" as const };
  return undefined;
}

/** The single voucher or combinable pair that takes most off; of equals the fewer, then the earlier in the file. */
function best(usable: readonly Voucher[], basket: Basket): Voucher[] {
  const pairs = usable.flatMap((one, index) =>
    usable.slice(index + 1).flatMap((two) => (one.combinable && two.combinable ? [[one, two]] : [])),
  );
  let winner: { set: Voucher[]; saving: number } = { set: [], saving: 0 };
  for (const set of [...usable.map((voucher) => [voucher]), ...pairs]) {
    const saving = applyVouchers(set, basket).reduce((sum, { amount }) => sum + amount, 0);
    if (saving > winner.saving) winner = { set, saving };
  }
  return winner.set;
}

function verdict(
  voucher: Voucher,
  applied: Applied[],
  own: Obstacle | undefined,
  codes: readonly string[] | undefined,
  rejected: Weighed["rejected"],
): Verdict {
  const used = applied.find((entry) => entry.voucher === voucher);
  if (used) return { code: voucher.code, voucher, state: "applied", amount: used.amount };
  if (own) return { code: voucher.code, voucher, state: "not_applied", ...own };
  const refusal = rejected.find(
    ({ code, reason }) => code.toUpperCase() === voucher.code.toUpperCase() && reason !== "already_applied",
  );
  if (refusal) return { code: voucher.code, voucher, state: "not_applied", reason: "not_combinable" };
  if (codes !== undefined) return { code: voucher.code, voucher, state: "available" };
  return {
    code: voucher.code,
    voucher,
    state: "not_applied",
    reason: voucher.combinable ? "better_used" : "not_combinable",
  };
}
