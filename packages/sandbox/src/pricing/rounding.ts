/*
 * All money is integer minor units. One rule everywhere: a share is computed once on the whole amount and rounded half
 * up; parts of it are then given out by largest remainder, so that parts always add up to the whole.
 */

/** `rate` parts of `whole`, rounded half up; both integers of zero or more. */
export function portion(amount: number, rate: number, whole: number): number {
  return Number((2n * BigInt(amount) * BigInt(rate) + BigInt(whole)) / (2n * BigInt(whole)));
}

/** Splits `amount` by `weights` into integers that add up to it; the largest remainders get the odd units, first one first. */
export function shareOut(amount: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const shares = exact.map((product) => Number(product / BigInt(sum)));
  const byRemainder = exact
    .map((product, index) => ({ index, remainder: product % BigInt(sum) }))
    .toSorted((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
    );
  let odd = amount - shares.reduce((total, share) => total + share, 0);
  for (const { index } of byRemainder) {
    if (odd === 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    odd -= 1;
  }
  return shares;
}
