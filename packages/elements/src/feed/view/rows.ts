/** Shells kept on each side of the one in view: seven in all, whatever the feed's length. */
const AROUND = 3;

/** The rows that have a shell. The last row of all is the feed's tail: loading, trouble, or its end. */
export function rowsAround(row: number, posts: number): readonly number[] {
  const from = Math.max(0, row - AROUND);
  const to = Math.min(posts - 1, row + AROUND);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
}
